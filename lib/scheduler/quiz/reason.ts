import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';

/** Why a concept was chosen, with the data for one or two sentences about it. Each recall is a prediction, 0 to 1. */
export type Reason =
  /** The learner missed it a little earlier in this quiz. */
  | { readonly kind: 'retry' }
  /** The last response about it, on any day, was wrong. */
  | { readonly kind: 'missed' }
  /** Its recall fell to the threshold this many days ago. */
  | { readonly kind: 'due'; readonly recall: number; readonly overdueDays: number }
  /** The learner was sure of a wrong answer on that day. */
  | { readonly kind: 'sure-miss'; readonly on: StudyDay }
  /** This would be the recall on exam day, in this many days. */
  | { readonly kind: 'exam'; readonly recall: number; readonly inDays: number }
  /** It was never asked about. `isKnown` means that it builds on other concepts, all of which are known. */
  | { readonly kind: 'new'; readonly buildsOn: readonly ConceptId[]; readonly isKnown: boolean }
  /** It was never asked about, and a class works on it, or on a concept that builds on it, until the given day. */
  | { readonly kind: 'assigned'; readonly until: StudyDay; readonly isItself: boolean }
  /** It is easily confused with a concept that was just asked about. */
  | { readonly kind: 'contrast'; readonly with: ConceptId; readonly recall: number }
  /** It is due, and the concept that comes next builds on it. */
  | { readonly kind: 'faded'; readonly neededBy: ConceptId; readonly recall: number }
  /** It is not due yet. */
  | { readonly kind: 'ahead'; readonly recall: number };

export type Choice = { readonly conceptId: ConceptId; readonly reason: Reason };
