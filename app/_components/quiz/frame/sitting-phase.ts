import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { GivenLesson } from '@/lib/study/lesson/take-lesson';
import type { Sitting } from '@/lib/study/sitting/next-turn';

/** A response or a finished lesson, as the browser sends it. */
export type Given =
  | {
      readonly kind: 'answer';
      readonly response: GivenResponse;
      /** How long the question and the previous verdict were on screen, in milliseconds. */
      readonly elapsedMs: number;
      readonly readMs: number;
      /** Whether the learner said that they were sure. Left out if they were not asked. */
      readonly sure?: boolean;
    }
  | { readonly kind: 'lesson'; readonly lesson: GivenLesson };

/** The state of the current question or lesson. */
export type GivenAnswer = Extract<Given, { readonly kind: 'answer' }>;

export type SittingPhase =
  | { readonly kind: 'asking' }
  /** The page asks the learner how sure they are of their answer. */
  | { readonly kind: 'weighing'; readonly given: GivenAnswer }
  | { readonly kind: 'sending' }
  /** The browser restored an old page, and the page is finding out which question is open now. */
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly given: Given; readonly code: string; readonly message: string }
  /** The current question will never be marked, and fetching another one failed. */
  | { readonly kind: 'stranded'; readonly code: string; readonly message: string }
  /** `isEarlier` means that the question was answered before, and the verdict is about that answer. */
  | { readonly kind: 'told'; readonly verdict: VerdictView; readonly isEarlier: boolean; readonly next: Sitting };

/** A message for the learner, with an action if there is one. */
export type Note = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};
