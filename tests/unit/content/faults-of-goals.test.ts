import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Kind, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const GOAL = 'goals/essentials.yaml';
const WHOLE = 'goals/everything.yaml';

const KINDS: readonly Kind[] = [
  ['an id that is not the file’s name', GOAL, 'id: essentials', 'id: ▸essential', /named essentials.yaml/, /equal/],
  ['an unknown concept', GOAL, '[bind]', '[▸blnd]', 'essentials: unknown concept "blnd"', 'did you mean "bind"?'],
  [
    'a concept that is listed twice',
    GOAL,
    '[ssh, telnet]',
    '[ssh, ▸bind]',
    'essentials: "bind" is already listed in the section "calls"',
    /first/,
  ],
  [
    'a repeated section',
    GOAL,
    'id: ports',
    'id: ▸calls',
    'essentials: the section id "calls" is used twice',
    /change one/,
  ],
  ['an empty section', GOAL, '[bind]', '▸[]', 'sections.concepts: the section is empty', /remove the section/],
  ['an unknown source', GOAL, '[IANA registry]', '[▸a friend]', 'unknown source "a friend"', /write/],
  ['no source', GOAL, '[IANA registry]', '▸[]', 'sources: has no source', /name at least one source/],
  [
    'an exam without its owner',
    GOAL,
    'sections:\n  - id: calls\n',
    'sections:\n  ▸- id: calls\n    objective: "1.4"\n',
    'essentials: names objectives, but not the owner of the exam',
    /trademark/,
  ],
  [
    'an objective that is not a number',
    GOAL,
    'title: Calls',
    'title: Calls\n    objective: ▸first',
    /is not an objective/,
    /quotes/,
  ],
  ['an unknown field', GOAL, 'order: 10', 'order: 10\n▸place: 1', /unknown field "place"/, /./],
  [
    'the whole catalog in a goal with another id',
    GOAL,
    /sections:[\s\S]*\n(?=sources)/,
    'covers: the whole catalog\n',
    'essentials: only "everything" covers the whole catalog',
    /sections/,
  ],
  ['the title of another goal', WHOLE, 'title: Everything', 'title: ▸essentials', /has the same title/, /apart/],
];

describe('a goal', () => {
  it.each(KINDS)('with %s is refused, with file, line, and column', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    const [fault] = sample.faults();
    expect(fault?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(fault?.hint).toEqual(expect.stringMatching(hint));
    expect(fault?.file).toBe(`content/${file}`);
    if (to.includes('▸')) expect(fault).toMatchObject(place);
  });

  it('needs sections, unless it covers the whole catalog', () => {
    sample.change(WHOLE, 'covers: the whole catalog\n', '');
    expect(sample.faults()[0]?.message).toMatch(/either "sections" or "covers"/);
  });

  it('that the app itself refers to must exist', () => {
    sample.delete(GOAL);
    expect(sample.faults().map(({ file }) => file)).toEqual([`content/${GOAL}`]);
  });
});
