import path from 'node:path';
import { loadContent } from '@/lib/content/load';
import type { ConceptId } from '@/lib/ids';
import type { Schedulable } from '@/lib/scheduler/quiz/quiz-state';
import { uniform } from './chance';

/** The concepts to learn, in the order in which simple schedulers introduce them. */
export type Deck = {
  readonly name: string;
  readonly concepts: readonly Schedulable[];
  /**
   * For each position in `concepts`, the positions of its prerequisites and of the concepts that it is confused with.
   */
  readonly prerequisites: readonly (readonly number[])[];
  readonly confusables: readonly (readonly number[])[];
};

export type DeckName = 'catalog' | 'shuffled' | 'synthetic';

export function buildDeck(name: DeckName): Deck {
  if (name === 'synthetic') return toDeck(name, synthesize());
  const { concepts } = loadContent(path.resolve(import.meta.dirname, '../../..')).catalog;
  if (name === 'catalog') return toDeck(name, inStep(concepts));
  return toDeck(
    name,
    [...concepts].sort((a, b) => luckOf(a) - luckOf(b)),
  );
}

const luckOf = ({ id }: Schedulable): number => uniform(7, ...[...id].map((letter) => letter.charCodeAt(0)));

/**
 * Mixes services evenly among the definitions, each after its prerequisites. This order is fair to schedulers that
 * ignore prerequisites.
 */
function inStep(concepts: readonly Schedulable[]): Schedulable[] {
  const left = { written: concepts.filter(({ kind }) => kind === 'written'), service: concepts.filter(isService) };
  const all = { written: left.written.length, service: left.service.length };
  const ordered: Schedulable[] = [];
  const placed = new Set<ConceptId>();
  while (ordered.length < concepts.length) {
    const servicesBehind = left.service.length * all.written > left.written.length * all.service;
    const queues = servicesBehind ? [left.service, left.written] : [left.written, left.service];
    const queue = queues.find((each) => each.some(isReady(placed))) ?? queues.find((each) => each.length > 0) ?? [];
    const at = Math.max(0, queue.findIndex(isReady(placed)));
    ordered.push(...queue.splice(at, 1));
    placed.add((ordered.at(-1) as Schedulable).id);
  }
  return ordered;
}

const isService = ({ kind }: Schedulable): boolean => kind === 'service';
const isReady =
  (placed: ReadonlySet<ConceptId>) =>
  ({ prerequisites }: Schedulable): boolean =>
    prerequisites.every((id) => placed.has(id));

/**
 * Makes 200 concepts. Each has up to three prerequisites among the forty before it, and every third belongs to a pair
 * that is easily confused.
 */
function synthesize(): Schedulable[] {
  const count = 200;
  const toId = (place: number) => `s${place}` as ConceptId;
  const partnerOf = (place: number) =>
    place % 6 === 1 ? place + 20 : place % 6 === 3 && place >= 20 ? place - 20 : -1;
  return Array.from({ length: count }, (_, place) => {
    const needs = new Set<number>();
    for (let n = 0; n < Math.floor(uniform(11, place) * 4) && place > 4; n++) {
      needs.add(Math.max(0, place - 1 - Math.floor(uniform(12, place, n) * 40)));
    }
    const partner = partnerOf(place);
    return {
      id: toId(place),
      kind: uniform(13, place) < 0.4 ? 'written' : 'service',
      tier: 'core',
      family: `f${Math.floor(place / 12)}`,
      prerequisites: [...needs].map(toId),
      confusables: partner >= 0 && partner < count && partnerOf(partner) === place ? [toId(partner)] : [],
    } as const;
  });
}

function toDeck(name: string, concepts: readonly Schedulable[]): Deck {
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  const toPlaces = (ids: readonly ConceptId[]) => ids.flatMap((id) => places.get(id) ?? []);
  return {
    name,
    concepts,
    prerequisites: concepts.map(({ prerequisites }) => toPlaces(prerequisites)),
    confusables: concepts.map(({ confusables }) => toPlaces(confusables)),
  };
}
