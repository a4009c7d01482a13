import type { z } from 'zod';
import type { ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { parseSource, type Source } from '@/lib/catalog/source';
import type { ConceptId } from '@/lib/ids';
import type { Registry } from '@/lib/network/registry';
import type { Fault } from './fault';
import type { YamlFile } from './read-yaml';
import type { ConceptFile, servicesFileSchema } from './schema';

type Path = readonly (string | number)[];
type NamedSources = ReadonlyMap<string, string>;

const conceptIds = (ids: readonly string[]): readonly ConceptId[] => ids as readonly ConceptId[];

/** Turns citations into sources; one that cannot be read becomes a fault where it stands. */
function readSources(
  yaml: YamlFile<unknown>,
  path: Path,
  texts: readonly string[],
  named: NamedSources,
  faults: Fault[],
): readonly Source[] {
  return texts.flatMap((text, index) => {
    const source = parseSource(text, named);
    if (!source) {
      const hint = 'write "RFC 9293 §3.1", "POSIX bind()", "Linux ip(7)", "IANA 22/tcp" or a name of sources.yaml';
      faults.push(yaml.faultAt([...path, index], `unknown source "${text}": ${hint}`));
    }
    return source ?? [];
  });
}

/** The concept a concept file describes. Citations that cannot be read are added to `faults`. */
export function toWrittenConcept(
  yaml: YamlFile<unknown>,
  file: ConceptFile,
  named: NamedSources,
  faults: Fault[],
): WrittenConcept {
  const cite = (path: Path, texts: readonly string[]) => readSources(yaml, [...path, 'sources'], texts, named, faults);
  return {
    kind: 'written',
    id: file.id as ConceptId,
    title: file.title,
    family: file.family,
    tier: file.tier,
    term: file.term ?? null,
    definition: file.definition,
    explanation: file.explanation,
    prerequisites: conceptIds(file.prerequisites),
    confusables: conceptIds(file.confusables),
    sources: cite([], file.sources),
    facts: file.facts.map((fact, index) => ({
      ...fact,
      gap: fact.gap ?? null,
      sources: cite(['facts', index], fact.sources),
    })),
    pairings: file.pairings.map((each, index) => ({ ...each, sources: cite(['pairings', index], each.sources) })),
    sequences: file.sequences.map((each, index) => ({ ...each, sources: cite(['sequences', index], each.sources) })),
    groupings: file.groupings.map((each, index) => ({ ...each, sources: cite(['groupings', index], each.sources) })),
    drills: file.drills,
    misconceptions: file.misconceptions.map((each, index) => ({
      ...each,
      sources: cite(['misconceptions', index], each.sources),
    })),
    asks: file.asks.map((ask, index) => ({
      id: ask.id,
      prompt: ask.prompt,
      right: ask.right,
      number: ask.number ?? null,
      accept: ask.accept ?? null,
      wrong: ask.wrong.map(({ text, shows, why }) => ({ text, shows: shows ?? null, why: why ?? null })),
      why: ask.why,
      claims: ask.claims,
      sources: cite(['asks', index], ask.sources),
    })),
  };
}

/** The concepts of the table of services, in its order. */
export function toServiceConcepts(
  yaml: YamlFile<unknown>,
  file: z.output<typeof servicesFileSchema>,
  named: NamedSources,
  registry: Registry,
  faults: Fault[],
): readonly ServiceConcept[] {
  return file.services.map((row, index) => ({
    kind: 'service',
    id: row.id as ConceptId,
    title: row.label,
    family: row.family,
    tier: row.tier,
    label: row.label,
    longName: row.longName,
    port: row.port,
    transport: row.transport,
    alsoOver: row.alsoOver,
    ianaName: row.ianaName,
    alsoRegisteredAt: registry
      .listByName(row.ianaName)
      .map(({ port }) => port)
      .filter((port) => port !== row.port),
    aliases: row.aliases,
    use: row.use,
    secure: row.secure,
    note: row.note ?? null,
    prerequisites: conceptIds(file.prerequisites),
    confusables: conceptIds(row.confusables),
    overlaps: conceptIds(row.overlaps),
    sources: readSources(yaml, ['services', index, 'sources'], row.sources, named, faults),
  }));
}
