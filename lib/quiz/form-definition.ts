import type { z } from 'zod';
import type { Concept } from '@/lib/catalog/concept';
import type { Result } from '@/lib/result';
import type { Grade } from '@/lib/scheduler/memory/grade';
import type { ExportedQuestion, SpokenForms } from './exported-question';
import type { Hint, RankOf } from './hint/hint';
import type { QuestionSource } from './making/question-source';
import type { Unknowing } from './unknowing';
import type { Solution, Verdict } from './verdict';

/** What a form asks of the learner. A self-graded form has its own page and is not part of the daily quiz. */
export type FormKind = 'recognize' | 'recall' | 'arrange' | 'self-graded';

/**
 * Why a response does not count: it cannot be read, it is right except for one letter and may be corrected, or it names
 * what is asked for too broadly and may be made exact.
 */
export type MarkFailure = 'unreadable' | 'nearly' | 'too-broad';

/** A question of one form together with its key. Stays on the server. */
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
  /** Whether a concept is asked in this form the first time. Exactly one form says so. */
  readonly introduces?: true;
  /** Whether a placement asks in this form, where it can: a guess tells nothing then. Exactly one form says so. */
  readonly places?: true;
  /** The chance, 0 to 1, that a blind response is right. */
  readonly guessRate: number;
  /** The chance, 0 to 1, that a blind response is at least partly right. */
  readonly passRate: number;
  readonly responseSchema: ResponseSchema;
  /** Makes the question of a concept. Null when the concept has none in this form. */
  make(source: QuestionSource, concept: Concept): Made<Question, Key> | null;
  mark(key: Key, response: z.output<ResponseSchema>): Result<Verdict, MarkFailure>;
  /** The response of a learner who knows. */
  rightResponse(key: Key): z.output<ResponseSchema>;
  /** The response of a simulated learner who does not know. Null for "I don't know". */
  respondUnknowing(key: Key, unknowing: Unknowing): z.output<ResponseSchema> | null;
  /** The grade that the learner gave. Null where the server marks. */
  selfGrade(response: z.output<ResponseSchema>): Grade | null;
  /** The back of a card. Null for a form that has none. */
  back(key: Key): string | null;
  /**
   * The right response in places, where the form has places: the right options, the partner of each left item, the
   * items in order, or the group of each item.
   */
  rightPlaces(key: Key): readonly number[] | null;
  /** Whether a response is given row by row, so that some rows can be right and others missed. */
  readonly hasRows: boolean;
  /**
   * What follows "The answer is" when the right response is marked on screen and too long to repeat, such as
   * `option 3`. A form with rows always says this. Null for a form whose answers are never long.
   */
  pointToRight(key: Key): string | null;
  /** Whether the question has a hint. It follows from what is on screen, so it reveals nothing of the answer. */
  offersHint(question: Question): boolean;
  /** The hint at a question that offers one. At least two responses stay possible. */
  hint(key: Key, rankOf: RankOf): Hint | null;
  /** What the question shows besides its prompt and its options, in words; empty when nothing. The log keeps it. */
  textOf(question: Question): string;
  /** Everything that can be chosen, matched, ordered or sorted, as `npm run questions` prints it. */
  optionsOf(question: Question): unknown;
  /** The answer key as `npm run questions` prints it, where that is more than the right response. */
  reveal?(key: Key): unknown;
  /** The question in the terms of other programs. @param spoken terms as people write them */
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
