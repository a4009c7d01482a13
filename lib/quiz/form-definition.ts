import type { z } from 'zod';
import type { Concept } from '@/lib/catalog/concept';
import type { Result } from '@/lib/result';
import type { Grade } from '@/lib/scheduler/memory/grade';
import type { ExportedQuestion, SpokenForms } from './exported-question';
import type { Hint, RankOf } from './hint/hint';
import type { QuestionSource } from './making/question-source';
import type { Unknowing } from './unknowing';
import type { Solution, Verdict } from './verdict';

/**
 * The kind of task that a form gives the learner. Self-graded forms have their own page and are not part of the daily
 * quiz.
 */
export type FormKind = 'recognize' | 'recall' | 'arrange' | 'self-graded';

/**
 * Why a response does not count: it is unreadable, it has one slip that the learner may correct, or it is a name that
 * covers too much, which the learner may replace with a more specific one.
 */
export type MarkFailure = 'unreadable' | 'nearly' | 'too-broad';

/** A question of one form together with its key. It stays on the server. */
export type Made<Question, Key> = { readonly question: Question; readonly key: Key };

/** Everything the server knows about one form of question. Each form has one, registered in `forms/registry.ts`. */
export type FormDefinition<
  Question extends { readonly form: string; readonly prompt: string },
  Key extends Solution & { readonly form: string },
  ResponseSchema extends z.ZodObject,
> = {
  /** The form's name on screens. */
  readonly label: string;
  readonly kind: FormKind;
  /** Whether a new concept's first question has this form. It is set for exactly one form. */
  readonly introduces?: true;
  /**
   * Whether a placement uses this form wherever it can, because guessing does not help with it. It is set for exactly
   * one form.
   */
  readonly places?: true;
  /** The probability, 0 to 1, that a random response is right. */
  readonly guessRate: number;
  /** The probability, 0 to 1, that a random response is at least partly right. */
  readonly passRate: number;
  readonly responseSchema: ResponseSchema;
  /** Makes a question about a concept. Returns null when the concept has none in this form. */
  make(source: QuestionSource, concept: Concept): Made<Question, Key> | null;
  mark(key: Key, response: z.output<ResponseSchema>): Result<Verdict, MarkFailure>;
  /** Returns the right response. */
  rightResponse(key: Key): z.output<ResponseSchema>;
  /** Returns the response of a simulated learner who does not know the concept; null for "I don't know". */
  respondUnknowing(key: Key, unknowing: Unknowing): z.output<ResponseSchema> | null;
  /** Returns the grade that the learner gave; null for a form that the server marks. */
  selfGrade(response: z.output<ResponseSchema>): Grade | null;
  /** Returns the back of a card; null for a form without one. */
  back(key: Key): string | null;
  /**
   * Returns the right response as positions from 0: the right options, the partner of each left item, the items in
   * order, or the group of each item. Returns null for a form whose responses are not positions.
   */
  rightPlaces(key: Key): readonly number[] | null;
  /** Whether learners answer row by row, so that some rows can be right and others missed. */
  readonly hasRows: boolean;
  /**
   * Returns the text that follows "The answer is" when the right response is marked on screen and too long to repeat,
   * such as `option 3`. A form with rows always returns such text. Returns null for a form whose answers are never
   * long.
   */
  pointToRight(key: Key): string | null;
  /**
   * Whether the question has a hint. This depends only on what is on screen, so it reveals nothing about the answer.
   */
  offersHint(question: Question): boolean;
  /** Returns the hint for a question that offers one. At least two responses remain possible. */
  hint(key: Key, rankOf: RankOf): Hint | null;
  /** Returns the text that the question shows besides its prompt and options, or an empty string. The log stores it. */
  textOf(question: Question): string;
  /** Returns everything to choose, match, order, or sort, as `npm run questions` prints it. */
  optionsOf(question: Question): unknown;
  /** Returns the answer key as `npm run questions` prints it, if the key contains more than the right response. */
  reveal?(key: Key): unknown;
  /** Returns the question in terms that other programs share. @param spoken terms as people write them */
  toExport(question: Question, key: Key, spoken: SpokenForms): ExportedQuestion;
};

/** The parts of a definition that most forms share. */
export const COMMON = {
  hasRows: false,
  selfGrade: () => null,
  back: () => null,
  rightPlaces: (_key: Solution): readonly number[] | null => null,
  pointToRight: (_key: Solution): string | null => null,
  textOf: () => '',
  optionsOf: (_question: object): unknown => null,
};
