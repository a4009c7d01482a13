import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { FEWEST_FOR_HINT } from '@/lib/quiz/hint/hint';
import { hintAtPlace } from '@/lib/quiz/hint/place';
import { happens } from '@/lib/quiz/unknowing';
import { makeSort } from './make';
import { markSort } from './mark';
import { type SortKey, type SortQuestion, sortResponseSchema } from './question';

const getGroupName = (key: SortKey, place: number): string => key.groups[key.groupOf[place] ?? -1] ?? '';

/** The learner sorts items into groups. */
export const sort: FormDefinition<SortQuestion, SortKey, typeof sortResponseSchema> = {
  ...COMMON,
  label: 'Sort',
  kind: 'arrange',
  hasRows: true,
  // One of the 2^4 ways to sort four things into two groups is right.
  // About one in four ways to sort four or five things (5/16, 6/32) earns at least half of the credit above chance.
  guessRate: 1 / 16,
  passRate: 1 / 4,
  responseSchema: sortResponseSchema,
  make: makeSort,
  mark: markSort,
  rightResponse: ({ groupOf }) => ({ form: 'sort', groups: [...groupOf] }),
  respondUnknowing: ({ groupOf, groups }, { chance }) => ({
    form: 'sort',
    groups: groupOf.map((group) => (happens(chance, 0.4) ? group : chance.below(groups.length))),
  }),
  rightPlaces: ({ groupOf }) => groupOf,
  pointToRight: () => 'marked in the question',
  offersHint: ({ items }) => items.length >= FEWEST_FOR_HINT,
  hint: (key, rankOf) =>
    hintAtPlace(key.items, { verb: 'belongs to', placeOf: (place) => getGroupName(key, place) }, rankOf),
  optionsOf: ({ groups, items }) => ({ groups, items }),
  toExport: ({ prompt }, key) => ({
    prompt,
    afterGap: null,
    body: { kind: 'pairs', pairs: key.items.map((left, place) => ({ left, right: getGroupName(key, place) })) },
  }),
};
