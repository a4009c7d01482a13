import type { Registry } from '@/lib/network/registry';
import type { Concept, Family, ServiceConcept, WrittenConcept } from './concept';

/** What is wrong with a concept, and at which path of its file's data. */
export type ConceptFault = {
  readonly conceptId: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
};

/** A choice without case and spacing; its punctuation may be the very point (`[::1]:80`). */
const foldChoice = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Every fault between concepts: unknown ids, cycles, repetition, ambiguity. Empty when sound. */
export function checkConcepts(
  concepts: readonly Concept[],
  families: readonly Family[],
  registry: Registry,
  registryReasons: ReadonlySet<string>,
): ConceptFault[] {
  const ids = new Set<string>();
  const known = new Set<string>(concepts.map((concept) => concept.id));
  const familyIds = new Set(families.map((family) => family.id));
  const faults: ConceptFault[] = [];
  for (const concept of concepts) {
    const say = (path: readonly (string | number)[], message: string) =>
      faults.push({ conceptId: concept.id, path, message });
    if (ids.has(concept.id)) say(['id'], `the id "${concept.id}" is used twice`);
    ids.add(concept.id);
    if (!familyIds.has(concept.family)) say(['family'], `unknown family "${concept.family}"`);
    for (const field of ['prerequisites', 'confusables'] as const) {
      concept[field].forEach((id, index) => {
        if (!known.has(id)) say([field, index], `unknown concept "${id}"`);
        if (id === concept.id) say([field, index], 'a concept cannot name itself');
      });
    }
    if (concept.kind === 'written') checkWritten(concept, say);
    else checkService(concept, concepts, known, registry, registryReasons, say);
  }
  return [...faults, ...findRepeatedSentences(concepts), ...findCycles(concepts)];
}

type Say = (path: readonly (string | number)[], message: string) => void;

function checkWritten(concept: WrittenConcept, say: Say): void {
  if (concept.term) {
    const definition = ` ${fold(concept.definition)} `;
    for (const name of [concept.term.name, ...concept.term.accept]) {
      if (definition.includes(` ${fold(name)} `)) say(['definition'], `gives away the term "${name}"`);
    }
  }
  const misconceptionIds = new Set(concept.misconceptions.map((each) => each.id));
  for (const field of ['facts', 'misconceptions', 'asks', 'pairings', 'sequences', 'groupings'] as const) {
    const seen = new Set<string>();
    concept[field].forEach((entry, index) => {
      if (seen.has(entry.id)) say([field, index, 'id'], `the id "${entry.id}" is used twice`);
      seen.add(entry.id);
    });
  }
  concept.facts.forEach(({ text, gap }, index) => {
    if (gap && text.split(gap.text).length !== 2) say(['facts', index, 'gap'], 'the gap must stand in the text once');
  });
  checkExercises(concept, say);
  concept.asks.forEach((ask, index) => {
    const texts = new Set([foldChoice(ask.right)]);
    ask.wrong.forEach((wrong, choice) => {
      const path = ['asks', index, 'wrong', choice] as const;
      if (texts.has(foldChoice(wrong.text))) say([...path, 'text'], `"${wrong.text}" stands there twice`);
      texts.add(foldChoice(wrong.text));
      if (wrong.shows === null && wrong.why === null) say(path, 'needs "shows" or "why"');
      if (wrong.shows !== null && !misconceptionIds.has(wrong.shows)) {
        say([...path, 'shows'], `unknown misconception "${wrong.shows}"`);
      }
      if (ask.accept?.some((form) => foldChoice(form) === foldChoice(wrong.text))) {
        say([...path, 'text'], 'is also listed as accepted');
      }
    });
    if (ask.number !== null && ask.accept !== null) say(['asks', index], 'is a number or a term, not both');
    if (ask.number !== null && Number(ask.right.replaceAll(',', '')) !== ask.number) {
      say(['asks', index, 'right'], `is not the number ${ask.number}`);
    }
    const spoken: readonly string[] = ask.prompt.match(/(?<![\d.])\d+(?![\d.])/g) ?? [];
    if (ask.number !== null && spoken.includes(String(ask.number))) {
      say(['asks', index, 'number'], 'stands in the prompt: leave "number" out, so that it is not to be typed');
    }
    if (ask.accept !== null && ` ${fold(ask.prompt)} `.includes(` ${fold(ask.right)} `)) {
      say(['asks', index, 'prompt'], `gives away "${ask.right}"`);
    }
  });
}

/** Nothing may stand twice among what is to be matched, ordered or sorted. */
function checkExercises(concept: WrittenConcept, say: Say): void {
  const once = (path: readonly (string | number)[], items: readonly string[]) => {
    const seen = new Set<string>();
    for (const item of items.map(foldChoice)) {
      if (seen.has(item)) say(path, `"${item}" stands there twice`);
      seen.add(item);
    }
  };
  concept.pairings.forEach(({ pairs }, index) => {
    once(
      ['pairings', index, 'pairs'],
      pairs.map(({ left }) => left),
    );
    once(
      ['pairings', index, 'pairs'],
      pairs.map(({ right }) => right),
    );
  });
  concept.sequences.forEach(({ steps }, index) => {
    once(['sequences', index, 'steps'], steps);
  });
  concept.groupings.forEach(({ groups }, index) => {
    once(
      ['groupings', index, 'groups'],
      groups.flatMap(({ items }) => items),
    );
  });
}

function checkService(
  service: ServiceConcept,
  concepts: readonly Concept[],
  known: ReadonlySet<string>,
  registry: Registry,
  registryReasons: ReadonlySet<string>,
  say: Say,
): void {
  service.overlaps.forEach((id, index) => {
    if (!known.has(id)) say(['overlaps', index], `unknown concept "${id}"`);
  });
  const twin = concepts.find(
    (other) =>
      other.kind === 'service' &&
      other.id !== service.id &&
      other.port === service.port &&
      other.transport === service.transport,
  );
  if (twin) say(['port'], `"${twin.id}" has the same port and transport`);
  const row = registry.find(service.port, service.transport);
  const agrees = row?.name?.toLowerCase() === service.ianaName.toLowerCase();
  const reasoned = registryReasons.has(service.id);
  if (!agrees && !reasoned) {
    say(['ianaName'], `the registry has "${row?.name ?? 'no row'}": say why in registryDiffers`);
  }
  if (agrees && reasoned) say(['registryDiffers'], 'is not needed: the registry agrees');
}

function findRepeatedSentences(concepts: readonly Concept[]): ConceptFault[] {
  const seen = new Map<string, string>();
  const faults: ConceptFault[] = [];
  for (const concept of concepts) {
    if (concept.kind !== 'written') continue;
    const sentences = [
      ...concept.facts.map((fact, index) => ({ path: ['facts', index, 'text'], text: fact.text })),
      ...concept.misconceptions.map((each, index) => ({
        path: ['misconceptions', index, 'belief'],
        text: each.belief,
      })),
    ];
    for (const { path, text } of sentences) {
      const earlier = seen.get(fold(text));
      if (earlier) faults.push({ conceptId: concept.id, path, message: `repeats a sentence of "${earlier}"` });
      seen.set(fold(text), concept.id);
    }
  }
  return faults;
}

function findCycles(concepts: readonly Concept[]): ConceptFault[] {
  const byId = new Map<string, Concept>(concepts.map((concept) => [concept.id, concept]));
  const state = new Map<string, 'open' | 'done'>();
  const faults: ConceptFault[] = [];
  const visit = (concept: Concept, trail: readonly string[]): void => {
    state.set(concept.id, 'open');
    concept.prerequisites.forEach((id, index) => {
      if (state.get(id) === 'open') {
        const message = `prerequisites run in a circle: ${[...trail, concept.id, id].join(' → ')}`;
        faults.push({ conceptId: concept.id, path: ['prerequisites', index], message });
        return;
      }
      const next = byId.get(id);
      if (next && !state.has(id)) visit(next, [...trail, concept.id]);
    });
    state.set(concept.id, 'done');
  };
  for (const concept of concepts) if (!state.has(concept.id)) visit(concept, []);
  return faults;
}
