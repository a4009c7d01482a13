import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BIND, type Kind, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const SOCKET_CALL = 'concepts/socket-call.yaml';

const KINDS: readonly Kind[] = [
  ['an id that is not the file’s name', BIND, 'id: bind\n', 'id: ▸binds\n', 'the file is named bind.yaml', /equal/],
  [
    'neither a term nor a card',
    BIND,
    /title: About bind\nfamily: sockets\ntier: core\nterm: .*\n/,
    'title: ▸About bind\nfamily: sockets\ntier: core\n',
    'bind: has neither a "term" nor a "card"',
    'write a "card" with a question and its answer',
  ],
  [
    'an unknown family',
    BIND,
    'family: sockets',
    'family: ▸socket',
    'bind: unknown family "socket"',
    'did you mean "sockets"?',
  ],
  [
    'an unknown prerequisite',
    BIND,
    '[socket-call]',
    '[▸socket-cal]',
    'bind: unknown concept "socket-cal"',
    'did you mean "socket-call"?',
  ],
  [
    'an unknown confusable without a similar id',
    BIND,
    'confusables: []',
    'confusables: [▸zeppelin]',
    'bind: unknown concept "zeppelin"',
    'write the id of a concept or a service',
  ],
  [
    'a prerequisite that is the concept itself',
    BIND,
    '[socket-call]',
    '[socket-call, ▸bind]',
    'bind: "prerequisites" names the concept itself',
    'remove it',
  ],
  [
    'a lesson with an unknown fact',
    BIND,
    'misconceptions:\n',
    'lesson:\n  facts: [one, ▸twoo]\nmisconceptions:\n',
    'bind: unknown fact "twoo"',
    'did you mean "two"?',
  ],
  [
    'a lesson with a repeated fact',
    BIND,
    'misconceptions:\n',
    'lesson:\n  facts: [one, ▸one]\nmisconceptions:\n',
    'bind: "one" is on the card twice',
    'name another fact',
  ],
  [
    'a lesson that compares a concept with an unknown one',
    BIND,
    'misconceptions:\n',
    'lesson:\n  unlike: { id: ▸socket-cal, text: A sentence about it. }\nmisconceptions:\n',
    'bind: unknown concept "socket-cal"',
    'did you mean "socket-call"?',
  ],
  [
    'a lesson that compares a concept with itself',
    BIND,
    'misconceptions:\n',
    'lesson:\n  unlike: { id: ▸bind, text: A sentence about it. }\nmisconceptions:\n',
    'bind: the card compares the concept with itself',
    'name another concept',
  ],
  [
    'a confusable that is the concept itself',
    BIND,
    'confusables: []',
    'confusables: [▸bind]',
    'bind: "confusables" names the concept itself',
    'remove it',
  ],
  [
    'a repeated prerequisite',
    BIND,
    '[socket-call]',
    '[socket-call, ▸socket-call]',
    'bind: "socket-call" is listed twice in "prerequisites"',
    'remove one',
  ],
  [
    'prerequisites in a cycle',
    SOCKET_CALL,
    'prerequisites: []',
    'prerequisites: [▸bind]',
    'socket-call: the prerequisites form a cycle: bind → socket-call → bind',
    'remove one of these prerequisites',
  ],
  ['an unknown source', BIND, '[RFC 9293 §3.1]', '[▸a friend]', 'unknown source "a friend"', /RFC 9293 §3\.1/],
  [
    'an unknown source with a similar name',
    BIND,
    '[RFC 9293 §3.1]',
    '[▸The kernel bok]',
    'unknown source "The kernel bok"',
    'did you mean "The kernel book"?',
  ],
  [
    'a repeated source',
    BIND,
    '[RFC 9293 §3.1]',
    '[RFC 9293 §3.1, ▸RFC 9293 §3.1]',
    '"RFC 9293 §3.1" is cited twice',
    'remove one',
  ],
  ['a repeated id of a fact', BIND, 'id: two\n', 'id: ▸one\n', 'bind: the id "one" is used twice', /newer/],
  ['a repeated id of a misconception', BIND, 'id: green\n', 'id: ▸red\n', 'bind: the id "red" is used twice', /newer/],
  ['a repeated id of an ask', BIND, 'id: pear\n', 'id: ▸apple\n', 'bind: the id "apple" is used twice', /newer/],
  [
    'a repeated id of an exercise',
    BIND,
    /( {2}- id: )(match\n[\s\S]*)sequences:/,
    '$1$2$1▸$2sequences:',
    'bind: the id "match" is used twice',
    /newer/,
  ],
  [
    'a fact that repeats another of the concept',
    BIND,
    'The fact two of bind is true.',
    '▸The fact one of bind is true!',
    'bind: repeats a sentence of "bind"',
    /something else/,
  ],
  [
    'a fact that repeats one of another concept',
    SOCKET_CALL,
    'The fact two of socket-call is true.',
    '▸The fact one of bind is true.',
    'socket-call: repeats a sentence of "bind"',
    /something else/,
  ],
  [
    'a belief that repeats a fact',
    BIND,
    'The belief red of bind is false.',
    '▸The fact one of bind is true.',
    'bind: repeats a sentence of "bind"',
    /something else/,
  ],
  [
    'a fact that makes no sense alone',
    BIND,
    'The fact one of bind',
    '▸It',
    'bind: begins with "It", so it makes no sense alone',
    /^name what/,
  ],
  [
    'a belief that makes no sense alone',
    BIND,
    'The belief red of bind is false.',
    '▸They are all false.',
    'bind: begins with "They", so it makes no sense alone',
    /^name what/,
  ],
  [
    'a definition that gives its term away',
    BIND,
    'What a program does',
    '▸To bind is what a program does',
    'bind: gives away the term "bind"',
    'use other words',
  ],
  [
    'a definition that another concept has',
    SOCKET_CALL,
    /What (a program does with) its first call/,
    '▸What $1 its second call',
    'socket-call: repeats the definition of "bind"',
    /apart/,
  ],
  [
    'a term that another concept has',
    SOCKET_CALL,
    'name: socket,',
    'name: ▸bind,',
    'socket-call: is also a term of "bind"',
    /^keep the term/,
  ],
  [
    'an accepted term that another concept has',
    SOCKET_CALL,
    '[socket()]',
    '[▸bind()]',
    'socket-call: is also a term of "bind"',
    /^keep the term/,
  ],
  [
    'a gap that is not in the text',
    BIND,
    'fact one of bind is true.\n',
    'fact one of bind is true.\n    gap: ▸{ text: sky }\n',
    'bind: "sky" is not in the text',
    'copy the gap from the text',
  ],
  [
    'a gap that the text contains twice',
    BIND,
    'fact one of bind is true.\n',
    'fact one of bind is true.\n    gap: ▸{ text: i }\n',
    'bind: "i" occurs 2 times in the text',
    'make the gap longer',
  ],
];

describe('a fault in a concept', () => {
  it.each(KINDS)('is reported with file, line, column, and hint: %s', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    expect(sample.faults()).toContainEqual({
      file: `content/${file}`,
      ...place,
      message,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });

  it('is reported once, in its own file, even when other concepts refer to the concept', () => {
    sample.change(BIND, 'family: sockets', 'family: boats');
    expect(sample.faults()).toHaveLength(1);
  });
});
