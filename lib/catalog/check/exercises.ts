import type { WrittenConcept } from '../concept';
import type { FaultPath, ReportFault } from './concept-fault';
import { foldChoice } from './fold';

type Item = { readonly path: FaultPath; readonly text: string };

const NUMBERED = ['facts', 'misconceptions', 'asks', 'pairings', 'sequences', 'groupings'] as const;

/** Checks that no id is used twice within a concept, because learners' reviews refer to ids. */
export function checkInnerIds(concept: WrittenConcept, say: ReportFault): void {
  for (const field of NUMBERED) {
    const ids = concept[field].map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        say([field, index, 'id'], `the id "${id}" is used twice`, 'change the id of the newer one');
    });
  }
}

/** Checks that no item to match, order, or sort occurs twice. */
export function checkExercises(concept: WrittenConcept, say: ReportFault): void {
  const once = (items: readonly Item[], where: string, hint: string) => {
    const seen = new Set<string>();
    for (const { path, text } of items) {
      if (seen.has(foldChoice(text))) say(path, `"${text}" occurs twice ${where}`, hint);
      seen.add(foldChoice(text));
    }
  };
  concept.pairings.forEach(({ pairs }, index) => {
    for (const side of ['left', 'right'] as const) {
      const items = pairs.map((pair, place) => ({ path: ['pairings', index, 'pairs', place, side], text: pair[side] }));
      once(items, `on the ${side}`, 'each has exactly one partner: change or remove one');
    }
  });
  concept.sequences.forEach(({ steps }, index) => {
    const items = steps.map((text, place) => ({ path: ['sequences', index, 'steps', place], text }));
    once(items, 'among the steps', 'reword one of the steps, or remove it');
  });
  concept.groupings.forEach(({ groups }, index) => {
    const path = ['groupings', index, 'groups'];
    once(
      groups.map(({ name }, group) => ({ path: [...path, group, 'name'], text: name })),
      'among the names',
      'give each group its own name',
    );
    once(
      groups.flatMap(({ items }, group) =>
        items.map((text, place) => ({ path: [...path, group, 'items', place], text })),
      ),
      'among the items',
      'an item belongs to only one group: remove it from the others',
    );
  });
}
