import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { describeReason, type ToldReason } from '@/lib/scheduler/quiz/describe-reason';
import type { PlannedCard } from '@/lib/scheduler/quiz/teach';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import type { Turn } from '@/lib/study/sitting/turn';
import { type FoldedPart, foldCard, type LessonCard, makeLessonCard } from './lesson-card';
import { sealLesson } from './lesson-token';
import { listProofs } from './prove';

/** A lesson for the browser, to be read before the turn that comes with it. */
export type OpenLesson = {
  readonly token: string;
  readonly card: LessonCard;
  /** The card's number among the cards before the next questions, and the number of those cards. */
  readonly number: number;
  readonly count: number;
  /**
   * Why the learner begins its topic. Null for a card that follows its question, and for a topic that the learner
   * chose.
   */
  readonly reason: ToldReason | null;
  /** Whether the learner may say that they already know it, and prove it. */
  readonly canClaim: boolean;
  /**
   * The folded part of the card, or null if none is folded. Only a learner who has not answered anything yet gets a
   * card with a folded part.
   */
  readonly more: FoldedPart | null;
};

/** The state in which a lesson is shown. */
type Place = {
  readonly learnerId: LearnerId;
  readonly state: LearnerState;
  readonly aim: Aim;
  readonly promise: Turn['promise'];
  readonly now: Date;
};

/** Prepares a planned card for the browser. */
export function viewLesson(
  { catalog, turnKey }: StudyContext,
  { conceptIds, number, count, choice }: PlannedCard,
  { learnerId, state, aim, promise, now }: Place,
): OpenLesson {
  const token = sealLesson(
    {
      learnerId,
      conceptIds: [...conceptIds],
      aim,
      catalogVersion: catalog.version,
      promise,
      place: state.logLength,
      issuedAtMs: now.getTime(),
    },
    turnKey,
  );
  const card = makeLessonCard(catalog, conceptIds);
  return {
    token,
    ...(state.logLength === 0 ? foldCard(card) : { card, more: null }),
    number,
    count,
    reason: choice && describeReason(choice, (id) => catalog.get(id).title),
    canClaim: choice !== null && conceptIds.every((id) => listProofs(catalog, catalog.get(id)).length > 0),
  };
}
