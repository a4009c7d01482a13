import type { LearnerId } from '@/lib/ids';
import type { QuizSettings } from '@/lib/scheduler/quiz-settings';
import { type StudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';

export type LearnerSettings = QuizSettings & {
  readonly timeZone: string;
  readonly streakShown: boolean;
};

/** Settings as a statement reads them; days are counted from 1970-01-01. */
export type SettingsRow = Pick<
  LearnerSettings,
  'timeZone' | 'dailyMinutes' | 'newPerDay' | 'desiredRetention' | 'weekdayShares' | 'streakShown'
> & {
  readonly pauseFrom: StudyDay | null;
  readonly pauseTo: StudyDay | null;
  readonly examOn: StudyDay | null;
  readonly examRecall: number | null;
};

/** The columns of a SettingsRow, of the learner called `l`. */
export const settingsColumns = Prisma.sql`l."timeZone", l."dailyMinutes", l."newPerDay", l."desiredRetention",
  l."weekdayShares", l."streakShown", l."pauseFrom" - DATE 'epoch' AS "pauseFrom", l."pauseTo" - DATE 'epoch' AS "pauseTo",
  l."examOn" - DATE 'epoch' AS "examOn", l."examRecall"`;

export function toSettings(row: SettingsRow): LearnerSettings {
  const { timeZone, dailyMinutes, newPerDay, desiredRetention, weekdayShares, streakShown } = row;
  const { pauseFrom, pauseTo, examOn, examRecall } = row;
  return {
    timeZone,
    dailyMinutes,
    newPerDay,
    desiredRetention,
    weekdayShares,
    streakShown,
    pause: pauseFrom !== null && pauseTo !== null ? { from: pauseFrom, to: pauseTo } : null,
    exam: examOn !== null && examRecall !== null ? { on: examOn, recall: examRecall } : null,
  };
}

/** A learner's settings; null when there is no such learner. */
export async function findSettings(db: Db, id: LearnerId): Promise<LearnerSettings | null> {
  const [row] = await db.$queryRaw<SettingsRow[]>`
    SELECT ${settingsColumns} FROM "Learner" l WHERE l."id" = ${id}::uuid`;
  return row ? toSettings(row) : null;
}

/** Saves settings; false when there is no such learner. */
export async function saveSettings(db: Db, id: LearnerId, settings: LearnerSettings): Promise<boolean> {
  const { pause, exam, weekdayShares, ...columns } = settings;
  const { count } = await db.learner.updateMany({
    where: { id },
    data: {
      ...columns,
      weekdayShares: [...weekdayShares],
      pauseFrom: pause && toUtcMidnight(pause.from),
      pauseTo: pause && toUtcMidnight(pause.to),
      examOn: exam && toUtcMidnight(exam.on),
      examRecall: exam ? exam.recall : null,
    },
  });
  return count === 1;
}
