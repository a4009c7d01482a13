import type { Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { getPortRange, PORT_RANGES } from '@/lib/network/port';
import { transportLabel } from '@/lib/network/transport';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { drawRivals, usesOneTransport } from '@/lib/quiz/making/service-question';
import { statePort } from '@/lib/quiz/making/service-sentences';
import type { SortKey, SortQuestion } from './question';

type AskedSort = Made<SortQuestion, SortKey>;
/** An item with its group and, if the group alone does not explain enough, a sentence about the item. */
type Sorted = { readonly item: string; readonly group: string; readonly sentence?: string };

const ITEM_COUNT = 6;
const TRANSPORT_ITEMS = 4;

/** Makes a question with items to sort into groups. Returns null when the concept has none. */
export function makeSort(source: QuestionSource, concept: Concept): AskedSort | null {
  return concept.kind === 'service' ? byTransport(source, concept) : aboutWritten(concept, source.chance);
}

function aboutWritten(concept: WrittenConcept, chance: Chance): AskedSort | null {
  const makers = [
    ...concept.groupings.map((grouping) => () => {
      const all = grouping.groups.flatMap(({ name, items }) => items.map((item) => ({ item, group: name })));
      const solution = { explanation: grouping.why, sources: grouping.sources };
      const names = grouping.groups.map(({ name }) => name);
      return compose(grouping.prompt, names, spread(all, names, chance), solution);
    }),
    ...(concept.drills.includes('sort-ports-into-ranges') ? [() => byRange(concept, chance)] : []),
  ];
  return makers.length === 0 ? null : chance.pick(makers)();
}

/** Draws at least one item of every group, adds others until there are `ITEM_COUNT`, and shuffles them. */
function spread(all: readonly Sorted[], names: readonly string[], chance: Chance): readonly Sorted[] {
  const shuffled = chance.shuffle(all);
  const first = names.flatMap((name) => shuffled.find(({ group }) => group === name) ?? []);
  const rest = shuffled.filter((each) => !first.includes(each));
  return chance.shuffle([...first, ...rest].slice(0, ITEM_COUNT));
}

/** Makes a question with ports, some of them at a boundary, to sort into the three ranges. */
function byRange(concept: WrittenConcept, chance: Chance): AskedSort {
  const label = (port: number) => getPortRange(port).label;
  const ports = PORT_RANGES.flatMap(({ first, last }) => [
    chance.pick([first, last, first + 1, last - 1]),
    first + chance.below(last - first + 1),
  ]);
  const items = [...new Set(ports)].map((port) => ({ item: String(port), group: label(port) }));
  const names = PORT_RANGES.map((range) => range.label);
  const bounds = PORT_RANGES.map(({ label: name, first, last }) => `The ${name} Ports are ${first} to ${last}.`);
  const solution = { explanation: bounds.join(' '), sources: concept.sources };
  return compose('Which range does each port belong to?', names, chance.shuffle(items), solution);
}

/**
 * Makes a question with services to sort into TCP and UDP. Each service uses only one of the two. Returns null for a
 * service that uses both.
 */
function byTransport(source: QuestionSource, service: ServiceConcept): AskedSort | null {
  if (!usesOneTransport(service)) return null;
  const rivals = [...drawRivals(source, service)].filter(usesOneTransport);
  const other = rivals.find(({ transport }) => transport !== service.transport);
  if (!other) return null;
  const labels = new Set([service.label, other.label]);
  const rest = rivals.filter(({ label }) => !labels.has(label) && labels.add(label)).slice(0, TRANSPORT_ITEMS - 2);
  const items = source.chance.shuffle([service, other, ...rest]).map((each) => ({
    item: each.label,
    group: transportLabel(each.transport),
    sentence: statePort(each, each),
  }));
  return compose('Which transport does each service normally use?', ['TCP', 'UDP'], items, {
    explanation: items.map(({ sentence }) => sentence).join(' '),
    sources: service.sources,
  });
}

function compose(
  prompt: string,
  groups: readonly string[],
  sorted: readonly Sorted[],
  solution: Pick<SortKey, 'explanation' | 'sources'>,
): AskedSort {
  const items = sorted.map(({ item }) => item);
  const groupOf = sorted.map(({ group }) => groups.indexOf(group));
  const right = groups
    .map(
      (name) =>
        `${name}: ${sorted
          .filter(({ group }) => group === name)
          .map(({ item }) => item)
          .join(', ')}`,
    )
    .join('; ');
  return {
    question: { form: 'sort', prompt, groups, items },
    key: {
      form: 'sort',
      ...solution,
      right,
      groups,
      items,
      groupOf,
      sentences: sorted.flatMap(({ sentence }) => sentence ?? []),
    },
  };
}
