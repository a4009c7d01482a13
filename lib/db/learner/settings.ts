import { z } from 'zod';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import type { Db } from '@/lib/db/connection/client';
import { jsonObject } from '@/lib/db/connection/json-object';
import { readRows } from '@/lib/db/connection/read-rows';
import { goalIdSchema, type LearnerId } from '@/lib/ids';
import { toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { EVEN_WEEK, quizSettingsSchema } from '@/lib/scheduler/quiz/quiz-settings';
import { Prisma } from '@/prisma/generated/client';

/** Everything that a learner can set. */
export const learnerSettingsSchema = quizSettingsSchema.extend({
  timeZone: z.string(),
  /**
   * The goals that the learner is studying toward. There is at least one. The learner begins only concepts that these
   * goals need.
   */
  goals: z.array(goalIdSchema).min(1).readonly(),
  streakShown: z.boolean(),
  /** Whether questions that match or order things show lists and buttons instead of tiles and handles. */
  usesLists: z.boolean(),
  /** Whether a new concept's first question comes before its lesson. */
  triesFirst: z.boolean(),
  /** Whether each question also asks how sure the learner is. */
  asksSure: z.boolean(),
});
export type LearnerSettings = Readonly<z.infer<typeof learnerSettingsSchema>>;

/** The settings of a new learner. */
export const DEFAULT_SETTINGS = {
  goals: [DEFAULT_GOAL],
  dailyMinutes: 10,
  newPerDay: 15,
  desiredRetention: 0.9,
  weekdayShares: EVEN_WEEK,
  streakShown: true,
  usesLists: false,
  triesFirst: false,
  asksSure: false,
  pause: null,
  exam: null,
} as const satisfies Omit<LearnerSettings, 'timeZone'>;

/** The settings that do not affect planning and only change what is shown. "FormerSettings" does not store them. */
const SHOWN_ONLY = [
  'streakShown',
  'usesLists',
  'triesFirst',
  'asksSure',
] as const satisfies readonly (keyof LearnerSettings)[];
type ShownOnly = (typeof SHOWN_ONLY)[number];

/**
 * The columns that store settings. "FormerSettings" also stores all of them except those that only change what is
 * shown.
 */
type SettingsColumns = Omit<Prisma.FormerSettingsUncheckedCreateInput, 'learnerId' | 'until'> &
  Required<Pick<Prisma.LearnerUncheckedCreateInput, ShownOnly>>;

/** How a setting is stored in the row called `l`. */
type KeptSetting<Value> = {
  /** SQL for the setting's value as JSON. Days count from 1970-01-01. */
  readonly read: Prisma.Sql;
  readonly write: (value: Value) => Partial<SettingsColumns>;
};

/** Describes a setting that is stored in a single column with the same name. */
const column = <Value>(name: keyof LearnerSettings & keyof SettingsColumns): KeptSetting<Value> => ({
  read: Prisma.raw(`l."${name}"`),
  write: (value) => ({ [name]: value }),
});

const KEPT = {
  goals: column('goals'),
  timeZone: column('timeZone'),
  dailyMinutes: column('dailyMinutes'),
  newPerDay: column('newPerDay'),
  desiredRetention: column('desiredRetention'),
  weekdayShares: column('weekdayShares'),
  streakShown: column('streakShown'),
  usesLists: column('usesLists'),
  triesFirst: column('triesFirst'),
  asksSure: column('asksSure'),
  pause: {
    read: Prisma.sql`CASE WHEN l."pauseFrom" IS NOT NULL AND l."pauseTo" IS NOT NULL THEN
      ${jsonObject({ from: Prisma.sql`l."pauseFrom" - DATE 'epoch'`, to: Prisma.sql`l."pauseTo" - DATE 'epoch'` })} END`,
    write: (pause) => ({
      pauseFrom: pause && toUtcMidnight(pause.from),
      pauseTo: pause && toUtcMidnight(pause.to),
    }),
  },
  exam: {
    read: Prisma.sql`CASE WHEN l."examOn" IS NOT NULL AND l."examRecall" IS NOT NULL THEN
      ${jsonObject({ on: Prisma.sql`l."examOn" - DATE 'epoch'`, recall: Prisma.sql`l."examRecall"` })} END`,
    write: (exam) => ({ examOn: exam && toUtcMidnight(exam.on), examRecall: exam?.recall ?? null }),
  },
} satisfies { readonly [Name in keyof LearnerSettings]: KeptSetting<LearnerSettings[Name]> };

/** A row with the `settings` column. */
const settingsRowSchema = z.object({ settings: learnerSettingsSchema });

/** SQL for the settings in the row called `l`, in the form that `learnerSettingsSchema` reads. */
export const settingsFields = jsonObject(
  Object.fromEntries(Object.entries(KEPT).map(([name, { read }]) => [name, read])),
);

/** SQL for the `settings` column of the learner called `l`. */
export const settingsColumn = Prisma.sql`${settingsFields} AS "settings"`;

/** Returns settings in the form that Prisma needs. */
export function toSettingsColumns(settings: LearnerSettings): SettingsColumns {
  const written = Object.entries(KEPT).map(([name, kept]) =>
    (kept as KeptSetting<unknown>).write(settings[name as keyof LearnerSettings]),
  );
  return Object.assign({}, ...written);
}

/** The columns that a row of "FormerSettings" lacks, each with its default. */
export const shownOnlyColumns = Prisma.join(
  SHOWN_ONLY.map((name) => Prisma.sql`${DEFAULT_SETTINGS[name]}::boolean AS ${Prisma.raw(`"${name}"`)}`),
);

/** Returns the columns that "FormerSettings" stores. */
function toPlannedColumns(settings: LearnerSettings): Omit<SettingsColumns, ShownOnly> {
  const columns: Partial<SettingsColumns> = toSettingsColumns(settings);
  for (const name of SHOWN_ONLY) delete columns[name];
  return columns as Omit<SettingsColumns, ShownOnly>;
}

/** Returns a learner's settings; null if there is no such learner. */
export async function findSettings(db: Db, id: LearnerId): Promise<LearnerSettings | null> {
  const [row] = await readRows(db, settingsRowSchema)`
    SELECT ${settingsColumn} FROM "Learner" l WHERE l."id" = ${id}::uuid`;
  return row?.settings ?? null;
}

/**
 * Saves settings. Also stores the former settings and the instant at which they were replaced, so that the plan for a
 * past day can still be computed. Returns false if there is no such learner.
 */
export function saveSettings(db: Db, id: LearnerId, settings: LearnerSettings, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [row] = await readRows(tx, settingsRowSchema)`
      SELECT ${settingsColumn} FROM "Learner" l WHERE l."id" = ${id}::uuid FOR UPDATE`;
    if (!row) return false;
    const former = toPlannedColumns(row.settings);
    if (JSON.stringify(former) !== JSON.stringify(toPlannedColumns(settings))) {
      const data = { ...former, learnerId: id, until: now };
      await tx.formerSettings.createMany({ data, skipDuplicates: true });
    }
    await tx.learner.update({ where: { id }, data: toSettingsColumns(settings) });
    return true;
  });
}

/** Records that a learner was told about goals. */
export async function markGoalsSeen(db: Db, id: LearnerId): Promise<void> {
  await db.learner.updateMany({ where: { id }, data: { goalsAreNews: false } });
}

/** Saves whether a learner uses lists. Returns false if there is no such learner. */
export async function saveUsesLists(db: Db, id: LearnerId, usesLists: boolean): Promise<boolean> {
  const { count } = await db.learner.updateMany({ where: { id }, data: { usesLists } });
  return count > 0;
}
