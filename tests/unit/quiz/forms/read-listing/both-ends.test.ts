import { describe, expect, it } from 'vitest';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { whyWrong } from '@/lib/quiz/verdict';
import { content } from '../../../../content';

const { catalog } = content;
const SEEDS = 200;

const concept = catalog.concepts.find(({ id }) => id === 'five-tuple');
if (!concept) throw new Error('five-tuple is gone');

/** Makes questions from the drill that asks only for both ends of a connection. */
const questions = Array.from({ length: SEEDS }, (_, seed) => {
  const asked = makeQuestion(catalog, concept, { form: 'read-listing', seed: seed * 7919 + 1 });
  if (asked?.question.form !== 'read-listing' || asked.key.form !== 'read-listing') throw new Error('another form');
  return { ...asked.question, key: asked.key };
});
const withinOne = questions.filter(({ prompt }) => prompt.startsWith('Which two of these lines'));
const acrossTwo = questions.filter(({ prompt }) => /^Line \d+ shows one end/.test(prompt));

/** Reads the local address and the peer of each line from the text that the learner sees. */
function endsOf(listing: readonly string[]): ReadonlyMap<number, readonly [string, string]> {
  const lines = listing.flatMap((text) => /^ ?(\d+) (?:LISTEN|ESTAB) +(\S+) +(\S+)$/.exec(text) ?? []);
  const ends = new Map<number, readonly [string, string]>();
  for (let at = 0; at < lines.length; at += 4)
    ends.set(Number(lines[at + 1]), [lines[at + 2] ?? '', lines[at + 3] ?? '']);
  return ends;
}

/** Whether the peer of each of the two lines is the local end of the other. */
function mirror(listing: readonly string[], one: number, other: number): boolean {
  const [first, second] = [endsOf(listing).get(one), endsOf(listing).get(other)];
  return !!first && !!second && first[0] === second[1] && first[1] === second[0];
}

describe('a question about the two ends of a connection', () => {
  it('fits a phone, because both ends are within the first 50 characters of a line', () => {
    for (const { listing } of questions) for (const line of listing) expect(line.length, line).toBeLessThanOrEqual(50);
  });

  it('uses one listing or the listings of two hosts', () => {
    expect(withinOne.length + acrossTwo.length).toBe(SEEDS);
    expect(Math.min(withinOne.length, acrossTwo.length)).toBeGreaterThan(SEEDS / 4);
  });

  it('has one right pair of lines, where each one’s peer is the other’s local end', () => {
    for (const { listing, options, key } of withinOne) {
      const right = options.map((option) => {
        const [, one, other] = /^Lines (\d+) and (\d+)$/.exec(option) ?? [];
        expect(Number(one), option).toBeLessThan(Number(other));
        return mirror(listing, Number(one), Number(other));
      });
      expect(right.filter(Boolean)).toHaveLength(1);
      expect(right.indexOf(true)).toBe(key.rightChoice);
    }
  });

  it('has one right line for the line that it names', () => {
    for (const { prompt, listing, options, key } of acrossTwo) {
      const known = Number(/\d+/.exec(prompt)?.[0]);
      const right = options.map((option) => mirror(listing, known, Number(/\d+/.exec(option)?.[0])));
      expect(right.filter(Boolean)).toHaveLength(1);
      expect(right.indexOf(true)).toBe(key.rightChoice);
    }
  });

  it('offers a listener among the wrong lines and says which end of each wrong choice does not fit', () => {
    for (const { options, key } of questions) {
      const whys = options.flatMap((_, choice) => {
        const marked = mark(key, { form: 'read-listing', choice });
        return marked.ok && marked.value.meaning ? [whyWrong(marked.value.meaning)] : [];
      });
      expect(whys).toHaveLength(3);
      expect(whys.some((why) => /is a listener\. It has no peer/.test(why))).toBe(true);
      for (const why of whys)
        expect(why).toMatch(/is a listener|^The peer of line \d+ is \S+, but the local end of line/);
    }
  });

  it('cannot be answered from a port number alone, because a client on another host uses the same one', () => {
    for (const { listing } of questions) {
      const peers = [...endsOf(listing).values()].map(([, peer]) => peer.split(':'));
      const twins = peers.filter(([address, port]) => peers.some((each) => each[1] === port && each[0] !== address));
      expect(twins.filter(([, port]) => Number(port) >= 40_000).length, listing.join('\n')).toBeGreaterThanOrEqual(2);
    }
  });
});
