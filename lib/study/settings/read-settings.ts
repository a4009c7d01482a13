import { z } from 'zod';
import type { LearnerSettings } from '@/lib/db/learner/settings';
import type { GoalId } from '@/lib/ids';
import { type FieldErrors, failWith, type Result, succeed } from '@/lib/result';
import {
  addStudyDays,
  dateOf,
  findStudyDay,
  isTimeZone,
  type StudyDay,
  studyDayOf,
} from '@/lib/scheduler/due/study-day';
import { WEEKDAYS } from '@/lib/scheduler/quiz/quiz-settings';
import { roundPercent } from '@/lib/words/percent';

/** The submitted values of the settings form by field. Unchecked boxes are not part of them. */
export type SettingsFields = Readonly<Record<string, unknown>>;

/** Valid settings, or the errors: one sentence for each field. */
export type SettingsReading = Result<LearnerSettings, 'unreadable', FieldErrors>;

/** The maximum length of a break, and how many days ahead breaks and exams may be. */
export const LONGEST_BREAK_DAYS = 60;
export const FURTHEST_DAYS = 365;

/**
 * Parses the settings form. Saved dates stay valid even after their day has come.
 * @param known all goals, in order
 */
export function readSettings(
  fields: SettingsFields,
  standing: LearnerSettings,
  known: readonly GoalId[],
  now: Date,
): SettingsReading {
  const goals = known.filter((id) => fields[goalField(id)] === 'on');
  const weekdayShares = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, fields[weekday]]));
  const plain = plainSchema.safeParse({ ...fields, weekdayShares });
  const dates = datesSchema.safeParse({
    ...fields,
    ...(fields.noPause === 'on' ? { pauseFrom: '', pauseTo: '' } : {}),
    ...(fields.noExam === 'on' ? { examOn: '', examRecall: '' } : {}),
  });
  const zone = plain.success ? plain.data.timeZone : standing.timeZone;
  const checks = dates.success ? checkDates(dates.data, standing, studyDayOf(now, zone)) : null;
  const noGoal: readonly FieldError[] = goals.length === 0 ? [['goals', 'Choose at least one goal.']] : [];
  const errors = [...noGoal, ...listErrors(plain), ...listErrors(dates), ...(checks?.errors ?? [])];
  if (!plain.success || !checks || errors.length > 0)
    return failWith('unreadable', { errors: Object.fromEntries(errors.reverse()) });
  return succeed({ ...plain.data, goals, pause: checks.pause, exam: checks.exam });
}

/** Returns the name of a goal's checkbox. Each box has its own name, so that every field of the form has one value. */
export const goalField = (id: GoalId): string => `goal-${id}`;

/** The form fields of a setting, with their values. */
type Written<Value> = (value: Value, today: StudyDay) => Readonly<Record<string, string>>;

/** The fields of every setting. Breaks and exams that are over are left out. */
const WRITTEN = {
  goals: (ids) => Object.fromEntries(ids.map((id) => [goalField(id), 'on'])),
  timeZone: (timeZone) => ({ timeZone }),
  dailyMinutes: (minutes) => ({ dailyMinutes: String(minutes) }),
  newPerDay: (count) => ({ newPerDay: String(count ?? '') }),
  desiredRetention: (retention) => ({ desiredRetention: String(roundPercent(retention)) }),
  weekdayShares: (all) => Object.fromEntries(WEEKDAYS.map((weekday, place) => [weekday, shareName(all[place] ?? 1)])),
  pause: (given, today) => {
    const pause = given && given.to >= today ? given : null;
    return { pauseFrom: pause ? dateOf(pause.from) : '', pauseTo: pause ? dateOf(pause.to) : '' };
  },
  exam: (given, today) => {
    const exam = given && given.on >= today ? given : null;
    return { examOn: exam ? dateOf(exam.on) : '', examRecall: exam ? String(roundPercent(exam.recall)) : '' };
  },
  streakShown: (isShown) => (isShown ? { streakShown: 'on' } : {}),
  usesLists: (isUsed) => (isUsed ? { usesLists: 'on' } : {}),
  triesFirst: (isFirst) => (isFirst ? { triesFirst: 'on' } : {}),
  asksSure: (isAsked) => (isAsked ? { asksSure: 'on' } : {}),
} satisfies { readonly [Name in keyof LearnerSettings]: Written<LearnerSettings[Name]> };

/** Returns settings as form values. Parsing them unchanged returns the same settings. */
export function writeSettings(settings: LearnerSettings, now: Date): Readonly<Record<string, string>> {
  const today = studyDayOf(now, settings.timeZone);
  const fields = Object.entries(WRITTEN).map(([name, write]) =>
    (write as Written<unknown>)(settings[name as keyof LearnerSettings], today),
  );
  return Object.assign({}, ...fields);
}

const shareName = (share: number): 'usual' | 'half' | 'none' => {
  if (share === 0) return 'none';
  return share < 1 ? 'half' : 'usual';
};

/** A field and its error. */
type FieldError = readonly [string, string];

const listErrors = ({ error }: z.ZodSafeParseResult<unknown>): readonly FieldError[] =>
  error?.issues.map(({ path, message }) => [String(path.at(-1) ?? 'form'), message]) ?? [];

const timeZoneSchema = z
  .string('Choose a time zone from the list.')
  .max(64, 'Choose a time zone from the list.')
  .refine(isTimeZone, 'Choose a time zone from the list.');

/** Parses a whole number as people type it. */
const wholeNumber = (least: readonly [number, string], most: readonly [number, string]) =>
  z
    .string('Enter a whole number.')
    .trim()
    .regex(/^[0-9]{1,4}$/, 'Enter a whole number.')
    .transform(Number)
    .pipe(
      z
        .number()
        .min(...least)
        .max(...most),
    );

/** Parses a percentage as people type it into a share between 0 and 1. */
const percent = (least: readonly [number, string], most: readonly [number, string]) =>
  wholeNumber(least, most).transform((whole) => whole / 100);

/** Parses an empty field as null. A field that was not submitted counts as empty. */
const orEmpty = <Value>(schema: z.ZodType<Value>) =>
  z.unknown().transform((given, context): Value | null => {
    if (given === undefined || (typeof given === 'string' && given.trim() === '')) return null;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const date = z.string('Enter a date as year-month-day, like 2027-03-01.').transform((text, context): StudyDay => {
  const day = findStudyDay(text.trim());
  if (day !== null) return day;
  context.addIssue({
    code: 'custom',
    message: 'This date does not exist. Enter it as year-month-day, like 2027-03-01.',
  });
  return z.NEVER;
});

/** The choices for each day of the week, with its share of the daily minutes. */
const shares = { usual: 1, half: 0.5, none: 0 } as const;
const share = z.enum(['usual', 'half', 'none'], 'Choose full, half, or off.').transform((chosen) => shares[chosen]);

const plainSchema = z.object({
  timeZone: timeZoneSchema,
  dailyMinutes: wholeNumber([3, 'Choose at least 3 minutes a day.'], [120, 'Choose at most 120 minutes a day.']),
  newPerDay: orEmpty(wholeNumber([0, 'Choose 0 or more.'], [50, 'Choose at most 50 new topics a day.'])),
  desiredRetention: percent(
    [70, 'Choose at least 70%.'],
    [97, 'Choose at most 97%. Above that, you would get far more reviews.'],
  ),
  weekdayShares: z
    .object(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, share])))
    .transform((chosen) => WEEKDAYS.map((weekday) => chosen[weekday] as number))
    .refine((all) => all.some((each) => each > 0), {
      message: 'Leave at least one day of the week for study.',
      path: ['monday'],
    }),
  streakShown: z.literal('on').optional().transform(Boolean),
  usesLists: z.literal('on').optional().transform(Boolean),
  triesFirst: z.literal('on').optional().transform(Boolean),
  asksSure: z.literal('on').optional().transform(Boolean),
});

const datesSchema = z.object({
  pauseFrom: orEmpty(date),
  pauseTo: orEmpty(date),
  examOn: orEmpty(date),
  examRecall: orEmpty(percent([50, 'Choose at least 50%.'], [97, 'Choose at most 97%.'])),
});
type Dates = z.output<typeof datesSchema>;

function checkDates(dates: Dates, standing: LearnerSettings, today: StudyDay) {
  const { pauseFrom: from, pauseTo: to, examOn: on, examRecall: recall } = dates;
  const errors = [faultOfPause(dates, standing, today), faultOfExam(dates, standing, today)];
  return {
    pause: from !== null && to !== null ? { from, to } : null,
    exam: on !== null && recall !== null ? { on, recall } : null,
    errors: errors.filter((error) => error !== null),
  };
}

/**
 * Returns what is wrong with a break, or null. The first and the last day must both be set, in order and not in the
 * past, or both be empty.
 */
function faultOfPause(
  { pauseFrom: from, pauseTo: to }: Dates,
  { pause }: LearnerSettings,
  today: StudyDay,
): FieldError | null {
  if (from === null && to === null) return null;
  if (from === null) return ['pauseFrom', 'Enter the first day of the break, or leave both dates empty.'];
  if (to === null) return ['pauseTo', 'Enter the last day of the break, or leave both dates empty.'];
  if (from < today && from !== pause?.from) return ['pauseFrom', 'A break cannot begin in the past.'];
  if (to < from) return ['pauseTo', 'The break ends before it begins.'];
  if (to < today) return ['pauseTo', 'This break is over. Leave both dates empty, or plan the next one.'];
  if (from > addStudyDays(today, FURTHEST_DAYS))
    return ['pauseFrom', 'Choose a first day that is at most a year ahead.'];
  if (to - from < LONGEST_BREAK_DAYS) return null;
  return [
    'pauseTo',
    `A break can last at most ${LONGEST_BREAK_DAYS} days. During a longer break, you would forget most topics.`,
  ];
}

/**
 * Returns what is wrong with an exam, or null. The exam day and the target recall must both be set, with the day in the
 * future, or both be empty.
 */
function faultOfExam(
  { examOn: on, examRecall: recall }: Dates,
  { exam }: LearnerSettings,
  today: StudyDay,
): FieldError | null {
  if (on === null && recall === null) return null;
  if (on === null) return ['examOn', 'Enter the exam day, or leave both fields empty.'];
  if (recall === null) return ['examRecall', 'Enter your target for that day, or leave both fields empty.'];
  if (on <= today && on !== exam?.on) return ['examOn', 'The exam must be tomorrow or later.'];
  if (on < today) return ['examOn', 'This exam is over. Leave both fields empty, or enter your next exam.'];
  return on > addStudyDays(today, FURTHEST_DAYS)
    ? ['examOn', 'Choose an exam day that is at most a year ahead.']
    : null;
}
