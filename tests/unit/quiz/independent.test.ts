import { describe, expect, it } from 'vitest';
import { listQuestions } from '@/lib/cli/questions/list-questions';
import { content } from '../../content';
import { judgeLines } from '../../independent/judge-lines';

const COUNT = 4500;

/** Questions, one per line. */
const lines = [...listQuestions(content.catalog, { count: COUNT, seed: 7 })].map((line) => JSON.stringify(line));

/**
 * Judges questions as `npm run test:long -- questions` does, but fewer of them, and in this process, which already has
 * the content.
 */
describe('the independent marker', () => {
  it(`finds no fault in ${COUNT} questions`, async () => {
    expect((await judgeLines(lines, COUNT)).faults).toEqual([]);
  }, 120_000);

  it('finds a missing question', async () => {
    expect((await judgeLines(lines.slice(0, 9), 10)).faults.join('\n')).toMatch(/^the run: 9 /m);
  });

  it('finds a wrong key, a repeated option, and a source that does not exist', async () => {
    const changed = lines.slice(0, 400).map((line) => {
      const question = JSON.parse(line);
      if (question.form === 'true-false') question.key.value = !question.key.value;
      if (question.form === 'order') question.options[0] = `the ${question.options[1]}`;
      if (question.form === 'cloze') question.sources = ['a friend'];
      return JSON.stringify(question);
    });
    const said = (await judgeLines(changed, changed.length)).faults.join('\n');
    expect(said).toMatch(/true-false.*the key says/);
    expect(said).toMatch(/order.*say the same/);
    expect(said).toMatch(/cloze.*the source “a friend” cannot be read/);
  });
});
