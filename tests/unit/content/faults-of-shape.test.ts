import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { describeFault } from '@/lib/content/fault';
import { BIND, type Kind, SERVICES, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const LONG = `${'word '.repeat(70)}end.`;

const KINDS: readonly Kind[] = [
  [
    'an unknown field',
    BIND,
    'tier: core',
    'tier: core\n▸confusable: []',
    'file: unknown field "confusable"',
    'did you mean "confusables"?',
  ],
  [
    'an unknown field without a similar name',
    BIND,
    'left a,',
    'left a, ▸color: red,',
    'pairings.pairs: unknown field "color"',
    'its fields are left, right',
  ],
  [
    'a missing field',
    BIND,
    'id: bind\ntitle: About bind\n',
    '▸id: bind\n',
    'title: missing "title"',
    /content\/README\.md/,
  ],
  [
    'a misconception without “why”',
    BIND,
    '- id: red\n    belief: The belief red of bind is false.\n    why: Because red is false.',
    '- ▸id: red\n    belief: The belief red of bind is false.',
    'misconceptions.why: missing "why"',
    'add a sentence that says why',
  ],
  [
    'a fact without sources',
    BIND,
    /- id: three\n(.*)\n.*\n/,
    '- ▸id: three\n$1\n',
    'facts.sources: missing "sources"',
    /^cite a source/,
  ],
  [
    'an empty list of sources',
    BIND,
    /(three of bind is true\.\n {4}sources: )\[.*?\]/,
    '$1▸[]',
    'facts.sources: has no source',
    /at least one source/,
  ],
  ['an empty field', SERVICES, 'use: whatever it is for', 'use:▸', 'services.use: is empty', /after the colon/],
  [
    'a number instead of a text',
    BIND,
    'left: left a',
    'left: ▸16',
    'pairings.pairs.left: must be a text, not a number',
    'put it in double quotes: "16"',
  ],
  [
    'a text instead of a list',
    BIND,
    'confusables: []',
    'confusables: ▸ssh',
    'confusables: must be a list, not a text',
    'write it as a list: [ssh]',
  ],
  [
    'a text instead of a number',
    SERVICES,
    'port: 22',
    'port: ▸"22"',
    'services.port: must be a number, not a text',
    /digits only/,
  ],
  [
    'a fraction instead of a whole number',
    SERVICES,
    'port: 22',
    'port: ▸22.5',
    'services.port: must be a whole number, not a number',
    'write a whole number',
  ],
  [
    'a text instead of fields',
    BIND,
    'term: { name: bind, accept: [bind()] }',
    'term: ▸bind',
    'term: must be a group of fields, not a text',
    /each with a colon/,
  ],
  [
    'a port that is not a number',
    SERVICES,
    'port: 22\n',
    'port: ▸65536\n',
    'services.port: 65536 is too big',
    'write at most 65535',
  ],
  ['a port below 0', SERVICES, 'port: 22\n', 'port: ▸-1\n', 'services.port: -1 is too small', 'write at least 0'],
  [
    'an unknown transport',
    SERVICES,
    /(port: 22\n {4}transport: )tcp/,
    '$1▸tpc',
    'services.transport: "tpc" is not one of tcp, udp, sctp, dccp',
    'did you mean "tcp"?',
  ],
  [
    'an unknown tier',
    BIND,
    'tier: core',
    'tier: ▸main',
    'tier: "main" is not one of core, extra',
    'choose one of core, extra',
  ],
  [
    'an unknown drill',
    BIND,
    '[sort-ports-into-ranges]',
    '[▸sort-ports-in-ranges]',
    /^drills: "sort-ports-in-ranges" is not one of/,
    'did you mean "sort-ports-into-ranges"?',
  ],
  ['a bad id', BIND, 'id: one\n', 'id: ▸One\n', 'facts.id: is not an id', /lowercase words/],
  [
    'a malformed claim',
    BIND,
    'id: one\n',
    'id: one\n    claims: [▸"41"]\n',
    'facts.claims: is not a claim',
    'a claim is C and a number, such as C07',
  ],
  [
    'a sentence without a period',
    BIND,
    'text: The fact one of bind is true.',
    'text: ▸The fact one of bind is true',
    'facts.text: does not end like a sentence',
    'end it with a period',
  ],
  [
    'a sentence that is too short',
    BIND,
    'text: The fact one of bind is true.',
    'text: ▸True.',
    'facts.text: too short: 5 characters',
    'write at least 10',
  ],
  [
    'a sentence that is too long',
    BIND,
    'The fact one of bind is true.',
    `▸${LONG}`,
    'facts.text: too long: 354 characters',
    'write at most 320',
  ],
  [
    'a sentence with several lines',
    BIND,
    'text: The fact one of bind is true.',
    'text: ▸|-\n      The fact one\n      is true.',
    'facts.text: has several lines',
    /fold it/,
  ],
  [
    'an explanation that is too short',
    BIND,
    /(explanation: ).*/,
    '$1▸It is so.',
    'explanation: too short: 9 characters',
    'write at least 80',
  ],
  [
    'too few wrong choices',
    BIND,
    /(right apple\n {4}wrong:\n {6})(.*\n.*\n).*\n/,
    '$1▸$2',
    'asks.wrong: too few: 2',
    'write at least 3',
  ],
  [
    'too few facts',
    BIND,
    /(facts:\n {2})(- id: one\n.*\n.*\n)[\s\S]*?misconceptions/,
    '$1▸$2misconceptions',
    'facts: too few: 1',
    'write at least 3',
  ],
  [
    'too many steps',
    BIND,
    '[step a,',
    '▸[a, b, c, d, e, f, step a,',
    'sequences.steps: too many: 10',
    'write at most 7',
  ],
  [
    'a malformed address',
    'sources.yaml',
    'https://docs.kernel.org/',
    '▸docs',
    'The kernel book: is not an address',
    'begin it with https://',
  ],
  [
    'a repeated family',
    'families.yaml',
    'id: services',
    'id: ▸sockets',
    'the family "sockets" is listed twice',
    'remove one',
  ],
];

describe('a fault in the shape of a file', () => {
  it('does not occur in the sample', () => {
    expect(sample.faults()).toEqual([]);
  });

  it.each(KINDS)('is reported with file, line, column, and hint: %s', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    expect(sample.faults()).toContainEqual({
      file: `content/${file}`,
      ...place,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });

  it.each(['', '# a comment\n', '\n'])('is reported in an empty file: %j', (text) => {
    sample.write(BIND, text);
    const file = `content/${BIND}`;
    const hint = 'copy the shape from another file of its kind';
    expect(sample.faults()).toEqual([{ file, line: 1, column: 1, message: 'the file is empty or missing', hint }]);
  });

  it('includes a file among the concepts that is not a .yaml file', () => {
    sample.write('concepts/listen.yml', 'id: listen\n');
    const file = 'content/concepts/listen.yml';
    const hint = 'name it after its id, with .yaml at the end, or move it elsewhere';
    expect(sample.faults()).toEqual([
      { file, line: 1, column: 1, message: 'is not a .yaml file, so it is ignored', hint },
    ]);
  });

  it('is not reported for others that refer to the concept or the service', () => {
    sample.change(BIND, 'tier: core', 'tier: main');
    sample.change(SERVICES, 'port: 22\n', 'port: none\n');
    sample.change('concepts/socket-call.yaml', 'confusables: []', 'confusables: [bind, ssh]');
    expect(sample.faults().map(({ file }) => file)).toEqual([`content/${BIND}`, `content/${SERVICES}`]);
  });

  it('is described in one line', () => {
    const fault = { file: 'content/concepts/bind.yaml', line: 12, column: 5, message: 'no id', hint: 'write one' };
    expect(describeFault(fault)).toBe('content/concepts/bind.yaml:12:5: no id (write one)');
  });
});
