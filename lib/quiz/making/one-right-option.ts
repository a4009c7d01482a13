import { z } from 'zod';
import { exportOptions } from '@/lib/quiz/exported-question';
import { COMMON } from '@/lib/quiz/form-definition';
import { FEWEST_FOR_HINT, type RankOf } from '@/lib/quiz/hint/hint';
import { strikeOptions } from '@/lib/quiz/hint/strike';
import { placeSchema } from '@/lib/quiz/response-fields';
import { chooseUnknowing, type Unknowing } from '@/lib/quiz/unknowing';
import { rightVerdict, type Solution, type Verdict, type WrongMeaning, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';

type ChoiceQuestion<Name extends string> = {
  readonly form: Name;
  readonly prompt: string;
  readonly listing?: readonly string[];
  readonly options: readonly string[];
};

export type ChoiceKey<Name extends string> = Solution & {
  readonly form: Name;
  readonly options: readonly string[];
  readonly rightChoice: number;
  /** For each option, what choosing it means; null for the right one. */
  readonly meanings: readonly (WrongMeaning | null)[];
};

/** The number of options that a question of this kind shows. */
const OPTION_COUNT = 4;

/**
 * Returns the parts of a definition that all forms with one right option share.
 * @param strike how many wrong options a hint strikes out, given the number of wrong options
 */
export const oneRightOption = <Name extends string>(form: Name, strike: (wrongCount: number) => number) => ({
  ...COMMON,
  guessRate: 1 / OPTION_COUNT,
  passRate: 1 / OPTION_COUNT,
  responseSchema: z.strictObject({ form: z.literal(form), choice: placeSchema }),
  mark: markChoice,
  rightResponse: ({ rightChoice }: ChoiceKey<Name>) => ({ form, choice: rightChoice }),
  respondUnknowing: ({ options, rightChoice }: ChoiceKey<Name>, unknowing: Unknowing) => ({
    form,
    choice: chooseUnknowing(options, rightChoice, unknowing),
  }),
  rightPlaces: ({ rightChoice }: ChoiceKey<Name>) => [rightChoice],
  pointToRight: ({ rightChoice }: ChoiceKey<Name>) => `option ${rightChoice + 1}`,
  offersHint: ({ options }: ChoiceQuestion<Name>) => options.length >= FEWEST_FOR_HINT,
  hint: (key: ChoiceKey<Name>, rankOf: RankOf) => strikeOptions(key, strike(key.options.length - 1), rankOf),
  optionsOf: ({ options }: ChoiceQuestion<Name>) => options,
  toExport: ({ prompt, listing = [] }: ChoiceQuestion<Name>, { options, meanings }: ChoiceKey<Name>) => ({
    prompt: [prompt, ...listing].join('\n'),
    afterGap: null,
    body: { kind: 'choice', several: false, options: exportOptions(options, meanings) } as const,
  }),
});

/** Marks a choice. Fails as unreadable if the choice was not offered. */
export function markChoice(
  key: Pick<ChoiceKey<string>, 'options' | 'rightChoice' | 'meanings'>,
  response: { readonly choice: number },
): Result<Verdict, 'unreadable'> {
  const text = key.options[response.choice];
  if (text === undefined) return fail('unreadable');
  if (response.choice === key.rightChoice) return succeed(rightVerdict(text));
  return succeed(wrongVerdict(text, key.meanings[response.choice] ?? null));
}
