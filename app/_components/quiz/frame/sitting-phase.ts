import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { GivenLesson } from '@/lib/study/lesson/take-lesson';
import type { Sitting } from '@/lib/study/sitting/next-turn';

/** What the learner gave to a question or did with a lesson, as it is sent. */
export type Given =
  | {
      readonly kind: 'answer';
      readonly response: GivenResponse;
      /** Milliseconds that the question was on screen, and the verdict before it. */
      readonly elapsedMs: number;
      readonly readMs: number;
      /** Whether the learner said that they were sure; left out where they were not asked. */
      readonly sure?: boolean;
    }
  | { readonly kind: 'lesson'; readonly lesson: GivenLesson };

/** What is going on with what is on screen. */
export type GivenAnswer = Extract<Given, { readonly kind: 'answer' }>;

export type SittingPhase =
  | { readonly kind: 'asking' }
  /** The learner is asked how sure they are of what they gave. */
  | { readonly kind: 'weighing'; readonly given: GivenAnswer }
  | { readonly kind: 'sending' }
  /** An old page was brought back: which question is open now is being found out. */
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly given: Given; readonly code: string; readonly message: string }
  /** The question on screen will never be marked, and another one could not be fetched yet. */
  | { readonly kind: 'stranded'; readonly code: string; readonly message: string }
  /** `isEarlier`: the question was answered before, and the verdict is on that answer. */
  | { readonly kind: 'told'; readonly verdict: VerdictView; readonly isEarlier: boolean; readonly next: Sitting };

/** Something said in passing, with something that can be done about it. */
export type Note = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};
