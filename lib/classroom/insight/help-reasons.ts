import type { Outlook } from '@/lib/db/classroom/class-outlooks';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';

/** Why a learner may need help. */
export type HelpReason =
  /** The learner knows these concepts today, but without study would forget them within `FORGETTING_DAYS`. */
  | { readonly kind: 'forgetting'; readonly knownCount: number; readonly forgottenCount: number }
  /** The number of their usual study days that it would take to answer everything that is due. */
  | { readonly kind: 'overdue'; readonly dueCount: number; readonly days: number }
  /** They did nothing for two weeks or longer, though they had planned to. */
  | { readonly kind: 'away'; readonly days: number; readonly lastStudiedOn: StudyDay | null }
  /** The planned days of the last two weeks on which they did nothing. */
  | {
      readonly kind: 'missed-days';
      readonly missedCount: number;
      readonly plannedCount: number;
      readonly lastStudiedOn: StudyDay | null;
    };

export type HelpEvidence = {
  readonly outlook: Outlook;
  readonly settings: QuizSettings;
  /** The milliseconds that one answer takes. */
  readonly reviewMs: number;
  readonly studiedOn: ReadonlySet<StudyDay>;
  readonly lastStudiedOn: StudyDay | null;
  readonly sharedFrom: StudyDay;
  readonly today: StudyDay;
};

export const FORGETTING_DAYS = 7;
export const LOOK_BACK_DAYS = 14;
/** Forgetting is a reason if it affects at least a quarter of what the learner knows and at least five concepts. */
const FORGETTING = { share: 0.25, fewest: 5 };
/** The maximum number of days of overdue work that is not yet a reason for concern. */
const OVERDUE_DAYS = 3;
/** Missed days are a reason if the learner missed at least half of the planned days and at least three of them. */
const MISSED = { share: 0.5, fewest: 3 };

/** Returns the reasons why a learner may need help, each decided by its own rule; an empty list if all is well. */
export function helpReasons(evidence: HelpEvidence): readonly HelpReason[] {
  const { outlook, settings, reviewMs, lastStudiedOn, sharedFrom, today } = evidence;
  const reasons: HelpReason[] = [];
  const { knownCount, soonCount, dueCount } = outlook;
  const forgottenCount = knownCount - soonCount;
  if (forgottenCount >= Math.max(FORGETTING.fewest, FORGETTING.share * knownCount)) {
    reasons.push({ kind: 'forgetting', knownCount, forgottenCount });
  }
  const days = (dueCount * reviewMs) / (settings.dailyMinutes * 60_000);
  if (days > OVERDUE_DAYS) reasons.push({ kind: 'overdue', dueCount, days });
  const { plannedCount, missedCount } = countMissed(evidence);
  const awayDays = today - (lastStudiedOn ?? sharedFrom);
  if (plannedCount > 0 && awayDays >= LOOK_BACK_DAYS) {
    reasons.push({ kind: 'away', days: awayDays, lastStudiedOn });
  } else if (missedCount >= Math.max(MISSED.fewest, MISSED.share * plannedCount)) {
    reasons.push({ kind: 'missed-days', missedCount, plannedCount, lastStudiedOn });
  }
  return reasons;
}

/**
 * Counts the recent days on which the learner planned to study, and how many of them they missed. Today, days before
 * they joined, breaks, and days off are not counted.
 */
function countMissed({ settings, studiedOn, sharedFrom, today }: HelpEvidence) {
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, back) => addStudyDays(today, -1 - back));
  const planned = days.filter((day) => day >= sharedFrom && minutesOn(settings, day) > 0);
  return { plannedCount: planned.length, missedCount: planned.filter((day) => !studiedOn.has(day)).length };
}
