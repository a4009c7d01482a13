import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, Fact, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { ConceptId } from '@/lib/ids';
import type { Port } from '@/lib/network/port';
import type { Transport } from '@/lib/network/transport';

/** A concept that is often confused with this one, and the difference between them. */
export type Unlike = { readonly title: string; readonly text: string };

/** One service on a card. */
export type ServiceRow = {
  readonly id: ConceptId;
  readonly label: string;
  readonly port: Port;
  /** The transports of the service on that port. */
  readonly transports: readonly Transport[];
  readonly use: string;
  /** A sentence that helps the learner remember the port, or null. */
  readonly aid: string | null;
};

/** The content of a lesson card. */
export type LessonCard =
  | {
      readonly kind: 'written';
      readonly id: ConceptId;
      readonly title: string;
      readonly definition: string;
      readonly facts: readonly string[];
      readonly unlike: Unlike | null;
    }
  | {
      readonly kind: 'services';
      /** The name of the family. */
      readonly title: string;
      /** The services, in the order of their ports. */
      readonly rows: readonly ServiceRow[];
      /**
       * The concept that the card's only service is confused with. Null if the card already compares several services.
       */
      readonly unlike: Unlike | null;
    };

/** The number of facts on a card. */
const FACT_COUNT = 2;

/** The approximate number of services on a card. */
const SERVICES_PER_CARD = 4;

/** Returns the approximate number of cards that teach these concepts. */
export function countCards(concepts: readonly Concept[]): number {
  const serviceCount = concepts.filter(({ kind }) => kind === 'service').length;
  return concepts.length - serviceCount + Math.ceil(serviceCount / SERVICES_PER_CARD);
}

/** Makes the card of one written concept, or of several services of one family. */
export function makeLessonCard(catalog: Catalog, conceptIds: readonly ConceptId[]): LessonCard {
  const concepts = conceptIds.map((id) => catalog.get(id));
  const first = concepts[0];
  if (!first) throw new Error('a lesson card has no concept');
  if (first.kind === 'written') {
    const { id, title, definition } = first;
    return { kind: 'written', id, title, definition, facts: chooseFacts(first), unlike: findUnlike(catalog, first) };
  }
  const services = concepts.filter((each) => each.kind === 'service');
  const label = catalog.families.find(({ id }) => id === first.family)?.label ?? first.title;
  return {
    kind: 'services',
    title: asTitle(label),
    rows: services.map(toRow).sort((one, other) => one.port - other.port),
    unlike: services.length === 1 ? findUnlike(catalog, first) : null,
  };
}

/** The part of a learner's very first card that is hidden until the learner opens it. */
export type FoldedPart = { readonly facts: readonly string[]; readonly unlike: Unlike | null };

/**
 * Splits a card into the part that is shown immediately, with one fact, and the part that is folded, which is null if
 * it would be empty.
 */
export function foldCard(card: LessonCard): { readonly card: LessonCard; readonly more: FoldedPart | null } {
  const facts = card.kind === 'written' ? card.facts.slice(1) : [];
  if (facts.length === 0 && card.unlike === null) return { card, more: null };
  const shown = card.kind === 'written' ? { ...card, facts: card.facts.slice(0, 1) } : card;
  return { card: { ...shown, unlike: null }, more: { facts, unlike: card.unlike } };
}

/** Returns all strings on a card, to compare them with the answer of a question. */
export function listCardTexts(card: LessonCard): readonly string[] {
  const unlike = card.unlike ? [card.unlike.text] : [];
  if (card.kind === 'written') return [card.definition, ...card.facts, ...unlike];
  return [...card.rows.flatMap(({ use, aid }) => [use, ...(aid === null ? [] : [aid])]), ...unlike];
}

const toRow = (service: ServiceConcept): ServiceRow => ({
  id: service.id,
  label: service.label,
  port: service.port,
  transports: [service.transport, ...service.alsoOver],
  use: service.use,
  aid: service.aid ?? null,
});

function chooseFacts({ facts, lesson }: WrittenConcept): readonly string[] {
  const named = lesson?.facts.flatMap((id) => facts.find((fact) => fact.id === id) ?? []) ?? [];
  const chosen: readonly Fact[] = named.length > 0 ? named : facts.slice(0, FACT_COUNT);
  return chosen.map(({ text }) => text);
}

/** Returns the first concept that this one is confused with, with the author's sentence about it, or its definition. */
function findUnlike(catalog: Catalog, concept: Concept): Unlike | null {
  const written = concept.kind === 'written' ? concept.lesson?.unlike : null;
  if (written) return { title: catalog.get(written.id).title, text: written.text };
  const [first] = concept.confusables.flatMap((id) => catalog.find(id) ?? []);
  return first ? { title: first.title, text: describe(first) } : null;
}

/** Returns one sentence on what a concept is. */
const describe = (concept: Concept): string =>
  concept.kind === 'written'
    ? concept.definition
    : `Port ${concept.port}/${concept.transport}, used for ${concept.use}.`;

/** Returns a family's name as a card title, without the prefix that is there only for sorting. */
function asTitle(label: string): string {
  const name = label.replace(/^Services: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
