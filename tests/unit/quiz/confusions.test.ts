import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { shownMisconception } from '@/lib/quiz/verdict';
import { content } from '../../content';

const { catalog } = content;
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

/** Lists every misconception that an option of the question would reveal. */
function offered(id: string, seed: number, confusions: readonly string[]): readonly string[] {
  const asked = makeQuestion(catalog, catalog.get(id as ConceptId), { form: 'single-choice', seed, confusions });
  if (asked?.question.form !== 'single-choice') throw new Error('another form');
  return asked.question.options.flatMap((_, choice) => {
    const marked = mark(asked.key, { form: 'single-choice', choice });
    return (marked.ok && shownMisconception(marked.value)?.id) || [];
  });
}

describe('a service that a learner has mixed up with another one', () => {
  it('is offered again in every question about the other one, even when the two have little in common', () => {
    const isOffered = (seed: number, confusions: readonly string[]) =>
      offered('ssh', seed, confusions).some((id) => /^ssh~mongodb\/(?:port|name)$/.test(id));
    expect(SEEDS.some((seed) => !isOffered(seed, []))).toBe(true);
    for (const confusion of ['ssh~mongodb/port', 'ssh~mongodb/name', 'ssh~mongodb']) {
      for (const seed of SEEDS) expect(isOffered(seed, [confusion]), confusion).toBe(true);
    }
  });

  it('is offered again where true statements are asked for', () => {
    const neighbor = catalog.get('ip-address-host' as ConceptId);
    if (neighbor.kind !== 'written') throw new Error('not a written concept');
    const confusion = `${neighbor.id}/${neighbor.misconceptions[0]?.id}`;
    const share = (confusions: readonly string[]) =>
      SEEDS.filter((seed) => offered('port-number', seed, confusions).includes(confusion)).length;
    expect(share([confusion])).toBeGreaterThan(share([]));
  });

  it('leaves the question a pure function of its arguments', () => {
    expect(offered('ssh', 7, ['ssh~telnet'])).toEqual(offered('ssh', 7, ['ssh~telnet']));
  });
});
