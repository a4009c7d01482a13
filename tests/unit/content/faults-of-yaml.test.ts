import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BIND, type Kind, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const KINDS: readonly Kind[] = [
  [
    'text that is not YAML',
    BIND,
    'drills: [sort-ports-into-ranges]',
    'drills: [sort\n▸tier: a]',
    /^not YAML: /,
    /brackets/,
  ],
  [
    'a repeated field',
    BIND,
    'tier: core\n',
    'tier: core\n▸tier: extra\n',
    'the field occurs twice',
    'remove one of the two',
  ],
  ['a tab', BIND, '    text: The fact one', '▸\ttext: The fact one', 'indented with a tab', 'indent with spaces'],
  ['a second document', BIND, 'facts:\n', '▸---\nfacts:\n', 'a second document begins here', 'remove the line ---'],
  ['a text in backticks', BIND, 'title: About', 'title: ▸`About`', /^not YAML: .* reserved character/, /double quotes/],
  ['a text with a colon', BIND, 'title: About bind', 'title: ▸About: bind', /^not YAML: /, /double quotes/],
  [
    'a text that begins with an asterisk',
    BIND,
    'title: About bind',
    'title: ▸*bind',
    'begins with an asterisk',
    'put the text in double quotes',
  ],
  [
    'a text that begins with an exclamation mark',
    BIND,
    'title: About bind',
    'title: ▸!bind is called',
    'begins with an exclamation mark',
    'put the text in double quotes',
  ],
];

describe('a fault of YAML', () => {
  it.each(KINDS)('is reported with file, line, column, and hint: %s', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    expect(sample.faults()).toContainEqual({
      file: `content/${file}`,
      ...place,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });
});
