import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BIND, type Kind, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const APPLE = /(prompt: )Which answer about apple is right\?(\n {4}right: )right apple\n/;

const KINDS: readonly Kind[] = [
  [
    'a transport that the question already names',
    BIND,
    APPLE,
    '$1Which TCP port is the right one?$2right apple\n    transport: ▸tcp\n',
    'bind: is not needed, because the words name it',
    'remove it',
  ],
  [
    'a transport other than the one in the question',
    BIND,
    APPLE,
    '$1Which TCP port is the right one?$2right apple\n    transport: ▸udp\n',
    'bind: the words ask for TCP',
    /reword/,
  ],
  [
    'a transport that the question never names',
    BIND,
    APPLE,
    '$1Which port is the right one?$2right apple\n    transport: ▸udp\n',
    'bind: the words never name UDP',
    'name the transport in the question',
  ],
  [
    'a wrong choice without “shows” or “why”',
    BIND,
    '{ text: first wrong, shows: red }',
    '▸{ text: first wrong }',
    'bind: needs "shows" or "why"',
    /^name the misconception/,
  ],
  [
    'a wrong choice with an unknown misconception',
    BIND,
    'shows: red',
    'shows: ▸rad',
    'bind: unknown misconception "rad"',
    'did you mean "red"?',
  ],
  [
    'a repeated wrong choice',
    BIND,
    'text: second wrong',
    'text: ▸First  wrong',
    'bind: "First  wrong" is listed twice',
    'write another wrong choice',
  ],
  [
    'a wrong choice that is right',
    BIND,
    'text: first wrong',
    'text: ▸Right apple',
    'bind: "Right apple" is the right answer',
    'write a wrong one',
  ],
  [
    'a wrong choice that is also accepted',
    BIND,
    /right apple\n([\s\S]*?text: )first wrong/,
    'right apple\n    accept: [an apple]\n$1▸an apple',
    'bind: "an apple" is also accepted as right',
    /accept/,
  ],
  [
    'a repeated accepted form',
    BIND,
    'right: right apple\n',
    'right: right apple\n    accept: [an apple, ▸An apple]\n',
    'bind: "An apple" is accepted twice',
    'remove one',
  ],
  [
    'an answer that is not its number',
    BIND,
    APPLE,
    '$1How many apples are there?$2▸"16"\n    number: 17\n',
    'bind: is not the number 17',
    'make "right" and "number" the same',
  ],
  [
    'a number and a term',
    BIND,
    APPLE,
    '$1How many apples are there?$2"16"\n    number: 16\n    accept: ▸[sixteen]\n',
    'bind: the answer is a number or a term, not both',
    'remove "number" or "accept"',
  ],
  [
    'a number in the prompt',
    BIND,
    APPLE,
    '$1How many of the 16 apples are there?$2"16"\n    number: ▸16\n',
    'bind: the prompt contains 16',
    /^remove "number"/,
  ],
  [
    'a term in the prompt',
    BIND,
    APPLE,
    '$1▸Which apple is an apple?$2apple\n    accept: [apples]\n',
    'bind: gives away "apple"',
    /^use other words/,
  ],
  [
    'a repeated left side',
    BIND,
    'left: left b',
    'left: ▸left a',
    'bind: "left a" occurs twice on the left',
    /exactly one partner/,
  ],
  [
    'a repeated right side',
    BIND,
    'right: right b',
    'right: ▸right a',
    'bind: "right a" occurs twice on the right',
    /exactly one partner/,
  ],
  ['a repeated step', BIND, 'step c', '▸step a', 'bind: "step a" occurs twice among the steps', /^reword/],
  ['an item in two groups', BIND, 'item c', '▸item a', 'bind: "item a" occurs twice among the items', /one group/],
  [
    'two groups with the same name',
    BIND,
    'name: group b',
    'name: ▸group a',
    'bind: "group a" occurs twice among the names',
    /its own name/,
  ],
];

describe('a fault in a question', () => {
  it.each(KINDS)('is reported with file, line, column, and hint: %s', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    expect(sample.faults()).toContainEqual({
      file: `content/${file}`,
      ...place,
      message,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });
});
