import type { Outlook } from '@/lib/db/classroom/class-outlooks';
import type { StudyPlan } from '@/lib/db/classroom/class-plans';
import type { ClassLearner } from '@/lib/db/classroom/class-records';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { type HelpReason, helpReasons } from './help-reasons';

/** The outlook of a learner who has not begun any concept. */
const NOTHING: Outlook = { knownCount: 0, soonCount: 0, dueCount: 0 };

type Known = { readonly plan: StudyPlan | undefined; readonly outlook: Outlook | undefined; readonly today: StudyDay };

/**
 * Returns why a learner of a class may need help, judging by what is stored about them; an empty list if they have no
 * plan.
 */
export function reasonsFor(
  { sharedFrom, lastStudiedOn }: ClassLearner,
  { plan, outlook = NOTHING, today }: Known,
): readonly HelpReason[] {
  if (!plan) return [];
  const { settings, studiedOn } = plan;
  const reviewMs = plan.reviewMs ?? USUAL_PACE.reviewMs;
  return helpReasons({ outlook, settings, reviewMs, studiedOn, lastStudiedOn, sharedFrom, today });
}
