import type { z } from 'zod';
import type { ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { parseSource, type Source } from '@/lib/catalog/source';
import { type ConceptId, conceptIdSchema } from '@/lib/ids';
import type { Registry } from '@/lib/network/registry';
import type { ConceptFile, servicesFileSchema } from './schema';

type NamedSources = ReadonlyMap<string, string>;

const conceptIds = (ids: readonly string[]): readonly ConceptId[] => ids.map((id) => conceptIdSchema.parse(id));

/** Reads citations. Omits unreadable ones, which the checks report. */
const readSources = (texts: readonly string[], named: NamedSources): readonly Source[] =>
  texts.flatMap((text) => parseSource(text, named) ?? []);

/** Builds the concept that a concept file describes. */
export function toWrittenConcept(file: ConceptFile, named: NamedSources): WrittenConcept {
  const cited = <Entry extends { readonly sources: readonly string[] }>(entry: Entry) => ({
    ...entry,
    sources: readSources(entry.sources, named),
  });
  return {
    kind: 'written',
    id: conceptIdSchema.parse(file.id),
    title: file.title,
    family: file.family,
    tier: file.tier,
    term: file.term ?? null,
    definition: file.definition,
    card: file.card ?? null,
    explanation: file.explanation,
    prerequisites: conceptIds(file.prerequisites),
    confusables: conceptIds(file.confusables),
    sources: readSources(file.sources, named),
    facts: file.facts.map((fact) => ({
      ...cited(fact),
      gap: fact.gap ? { ...fact.gap, transport: fact.gap.transport ?? null } : null,
    })),
    lesson: file.lesson
      ? {
          facts: file.lesson.facts ?? [],
          unlike: file.lesson.unlike
            ? { id: conceptIdSchema.parse(file.lesson.unlike.id), text: file.lesson.unlike.text }
            : null,
        }
      : null,
    pairings: file.pairings.map(cited),
    sequences: file.sequences.map(cited),
    groupings: file.groupings.map(cited),
    drills: file.drills,
    misconceptions: file.misconceptions.map(cited),
    asks: file.asks.map((ask) => ({
      id: ask.id,
      prompt: ask.prompt,
      right: ask.right,
      number: ask.number ?? null,
      transport: ask.transport ?? null,
      accept: ask.accept ?? null,
      wrong: ask.wrong.map(({ text, shows, why }) => ({ text, shows: shows ?? null, why: why ?? null })),
      why: ask.why,
      claims: ask.claims,
      sources: readSources(ask.sources, named),
    })),
  };
}

/** Builds the concepts in the table of services, in the table's order. */
export function toServiceConcepts(
  file: z.output<typeof servicesFileSchema>,
  named: NamedSources,
  registry: Registry,
): readonly ServiceConcept[] {
  return file.services.map((row) => ({
    kind: 'service',
    id: conceptIdSchema.parse(row.id),
    title: row.label,
    family: row.family,
    tier: row.tier,
    basis: row.basis,
    isRetired: row.retired,
    label: row.label,
    subject: row.subject,
    longName: row.longName,
    port: row.port,
    transport: row.transport,
    alsoOver: row.alsoOver,
    ianaName: row.ianaName ?? null,
    alsoNamed: row.alsoNamed,
    alsoRegisteredAt: (row.ianaName === undefined ? [] : registry.listByName(row.ianaName))
      .map(({ port }) => port)
      .filter((port) => port !== row.port),
    aliases: row.aliases,
    broader: row.broader,
    versions: row.versions,
    vendors: row.vendors,
    use: row.use,
    secure: row.secure,
    note: row.note ?? null,
    ...(row.aid !== undefined && { aid: row.aid }),
    prerequisites: conceptIds(file.prerequisites),
    confusables: conceptIds(row.confusables),
    overlaps: conceptIds(row.overlaps),
    sources: readSources(row.sources, named),
  }));
}
