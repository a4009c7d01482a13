import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { FEWEST_FOR_HINT } from '@/lib/quiz/hint/hint';
import { hintAtPlace } from '@/lib/quiz/hint/place';
import { makeOrder } from './make';
import { markOrder } from './mark';
import { type OrderKey, type OrderQuestion, orderResponseSchema } from './question';

/** Returns the number of an item's step, from 1. */
const getStepNumber = (key: OrderKey, place: number): number => key.order.indexOf(place) + 1;

/** The learner puts steps in order. */
export const order: FormDefinition<OrderQuestion, OrderKey, typeof orderResponseSchema> = {
  ...COMMON,
  label: 'Put in order',
  kind: 'arrange',
  hasRows: true,
  // One of the 24 orders of four things is right.
  // About one in nine orders of four to six things (4/24, 14/120, 49/720) has at least 3/4 of its pairs in order.
  guessRate: 1 / 24,
  passRate: 1 / 9,
  responseSchema: orderResponseSchema,
  make: ({ chance }, concept) => makeOrder(concept, chance),
  mark: markOrder,
  rightResponse: (key) => ({ form: 'order', order: [...key.order] }),
  respondUnknowing: (key, { chance }) => ({ form: 'order', order: chance.shuffle(key.order) }),
  rightPlaces: (key) => key.order,
  pointToRight: () => 'shown in the question',
  offersHint: ({ items }) => items.length >= FEWEST_FOR_HINT,
  hint: (key, rankOf) =>
    hintAtPlace(key.items, { verb: 'is', placeOf: (place) => `step ${getStepNumber(key, place)}` }, rankOf),
  optionsOf: ({ items }) => items,
  toExport: ({ prompt }, key) => ({
    prompt,
    afterGap: null,
    body: {
      kind: 'pairs',
      pairs: key.items.map((left, place) => ({ left, right: String(getStepNumber(key, place)) })),
    },
  }),
};
