import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';

/**
 * Why a concept was chosen: what is needed to tell the learner in a sentence or two. Recalls are predictions, 0 to 1.
 */
export type Reason =
  /** Answered wrong a little earlier in this quiz. */
  | { readonly kind: 'retry' }
  /** The last response to it, on whatever day, was wrong. */
  | { readonly kind: 'missed' }
  /** Recall has fallen to its threshold, so many days ago. */
  | { readonly kind: 'due'; readonly recall: number; readonly overdueDays: number }
  /** The learner was sure of a wrong answer on that day. */
  | { readonly kind: 'sure-miss'; readonly on: StudyDay }
  /** Recall on the day of the exam, in so many days, would be this. */
  | { readonly kind: 'exam'; readonly recall: number; readonly inDays: number }
  /** Never asked. It builds on others; `isKnown` if there are any and each is known. */
  | { readonly kind: 'new'; readonly buildsOn: readonly ConceptId[]; readonly isKnown: boolean }
  /** Never asked, and a class works on it until a day, or on something that rests on it. */
  | { readonly kind: 'assigned'; readonly until: StudyDay; readonly isItself: boolean }
  /** Easily taken for a concept that was just asked. */
  | { readonly kind: 'contrast'; readonly with: ConceptId; readonly recall: number }
  /** Due, and another concept that comes next rests on it. */
  | { readonly kind: 'faded'; readonly neededBy: ConceptId; readonly recall: number }
  /** Not due yet. */
  | { readonly kind: 'ahead'; readonly recall: number };

export type Choice = { readonly conceptId: ConceptId; readonly reason: Reason };
