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

/**
 * Saves settings, and keeps those that they replace with the instant until which they stood: what was planned for a past
 * day stays known. False when there is no such learner.
 */
export function saveSettings(db: Db, id: LearnerId, settings: LearnerSettings, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<SettingsRow[]>`
      SELECT ${settingsColumns} FROM "Learner" l WHERE l."id" = ${id}::uuid FOR UPDATE`;
    if (!row) return false;
    const { streakShown: _, ...former } = toColumns(toSettings(row));
    const { streakShown, ...next } = toColumns(settings);
    if (JSON.stringify(former) !== JSON.stringify(next)) {
      const data = { ...former, learnerId: id, until: now };
      await tx.formerSettings.createMany({ data, skipDuplicates: true });
    }
    await tx.learner.update({ where: { id }, data: { ...next, streakShown } });
    return true;
  });
}

function toColumns(settings: LearnerSettings) {
  const { timeZone, dailyMinutes, newPerDay, desiredRetention, weekdayShares, streakShown, pause, exam } = settings;
  return {
    timeZone,
    dailyMinutes,
    newPerDay,
    desiredRetention,
    streakShown,
    weekdayShares: [...weekdayShares],
    pauseFrom: pause && toUtcMidnight(pause.from),
    pauseTo: pause && toUtcMidnight(pause.to),
    examOn: exam && toUtcMidnight(exam.on),
    examRecall: exam ? exam.recall : null,
  };
}
