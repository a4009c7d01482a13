import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { FEWEST_FOR_HINT } from '@/lib/quiz/hint/hint';
import { hintAtPlace } from '@/lib/quiz/hint/place';
import { makeMatch } from './make';
import { markMatch } from './mark';
import { type MatchKey, type MatchQuestion, matchResponseSchema } from './question';

const getPartner = (key: MatchKey, place: number): string => key.rightItems[key.partners[place] ?? -1] ?? '';

/** The learner matches pairs. */
export const match: FormDefinition<MatchQuestion, MatchKey, typeof matchResponseSchema> = {
  ...COMMON,
  label: 'Match',
  kind: 'arrange',
  hasRows: true,
  // One of the 24 ways to pair four things is right, and seven of them have at least two right pairs.
  guessRate: 1 / 24,
  passRate: 7 / 24,
  responseSchema: matchResponseSchema,
  make: makeMatch,
  mark: markMatch,
  rightResponse: ({ partners }) => ({ form: 'match', partners: [...partners] }),
  respondUnknowing: ({ partners }, { chance }) => ({ form: 'match', partners: chance.shuffle(partners) }),
  rightPlaces: ({ partners }) => partners,
  pointToRight: () => 'marked in the question',
  offersHint: ({ left }) => left.length >= FEWEST_FOR_HINT,
  hint: (key, rankOf) =>
    hintAtPlace(key.left, { verb: 'goes with', placeOf: (place) => getPartner(key, place) }, rankOf),
  optionsOf: ({ left, right }) => ({ left, right }),
  toExport: ({ prompt }, key) => ({
    prompt,
    afterGap: null,
    body: { kind: 'pairs', pairs: key.left.map((left, place) => ({ left, right: getPartner(key, place) })) },
  }),
};
