import { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import type { AssignmentPlan } from '@/lib/db/classroom/assignments';
import type { ConceptId } from '@/lib/ids';
import { nameSchema } from '@/lib/names/name-schema';
import { type FieldErrors, failWith, type Result, succeed } from '@/lib/result';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatCount, plural } from '@/lib/words/count';
import { proposeStudyDays, windowDays } from './credit';
import { listPresets } from './presets';

/** What the instructor typed and chose in the form for an assignment, by field. */
export type AssignmentFields = {
  readonly title: unknown;
  readonly opensOn: unknown;
  readonly dueOn: unknown;
  /** If it is empty, the number that the app proposes for these days is used. */
  readonly studyDays: unknown;
};
/** The ids of the presets and single concepts that were chosen. */
export type ChosenConcepts = { readonly presets: readonly unknown[]; readonly concepts: readonly unknown[] };

/** What was read, or what is wrong, with one sentence per field. */
export type AssignmentReading<Value> = Result<Value, 'unreadable', FieldErrors>;

const refuse = (errors: FieldErrors['errors']) => failWith('unreadable', { errors });

/** The maximum number of days from the opening to the due day. */
export const MOST_DAYS = 366;
/** The maximum number of days until an assignment is due. */
const FURTHEST_DAYS = 730;

const day = z.string('Enter a date as year-month-day, like 2027-03-01.').transform((text, context): StudyDay => {
  const found = findStudyDay(text.trim());
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'Enter a date as year-month-day, like 2027-03-01.' });
  return z.NEVER;
});

const fieldsSchema = z.object({
  title: nameSchema({ noun: 'title', missing: 'Enter a title.' }),
  opensOn: day,
  dueOn: day,
  studyDays: z
    .string('Enter a whole number, or leave this empty.')
    .trim()
    .regex(/^[0-9]{0,4}$/, 'Enter a whole number, or leave this empty.')
    .transform((text) => (text === '' ? null : Number(text))),
});

/**
 * Reads the title, the opening and due days, and the required number of study days.
 * @param standing the assignment to be changed, if any: its due day is accepted even if it is in the past
 * @param today the date in the classroom's time zone
 */
export function readPlan(
  fields: AssignmentFields,
  standing: AssignmentPlan | null,
  today: StudyDay,
): AssignmentReading<AssignmentPlan> {
  const parsed = fieldsSchema.safeParse(fields);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    return refuse(Object.fromEntries(errors.reverse()));
  }
  const { studyDays, ...rest } = parsed.data;
  const plan = { ...rest, studyDays: studyDays ?? proposeStudyDays(windowDays(rest)) };
  const fault = findPlanFault(plan, standing, today);
  return fault === null ? succeed(plan) : refuse(Object.fromEntries([fault]));
}

function findPlanFault(
  plan: AssignmentPlan,
  standing: AssignmentPlan | null,
  today: StudyDay,
): readonly [field: string, message: string] | null {
  const { opensOn, dueOn, studyDays } = plan;
  const days = windowDays(plan);
  if (dueOn < opensOn) return ['dueOn', 'The due date is before the opening date.'];
  if (dueOn < today && dueOn !== standing?.dueOn) return ['dueOn', 'The due date cannot be in the past.'];
  if (days > MOST_DAYS)
    return [
      'dueOn',
      `An assignment can last at most ${formatCount(MOST_DAYS, 'day')}. This one lasts ${formatCount(days, 'day')}.`,
    ];
  if (dueOn - today > FURTHEST_DAYS) return ['dueOn', 'Choose a date that is at most two years ahead.'];
  if (studyDays < 1) return ['studyDays', 'Require at least one study day.'];
  if (studyDays > days)
    return [
      'studyDays',
      `There ${plural(days, 'is', 'are')} only ${formatCount(days, 'day')} from the opening date to the due date.`,
    ];
  return null;
}

/** Reads the choices: all concepts of the chosen presets and the chosen single concepts, in the catalog's order. */
export function readConcepts(
  catalog: Catalog,
  { presets, concepts }: ChosenConcepts,
): AssignmentReading<readonly ConceptId[]> {
  const known = listPresets(catalog);
  const isKnown =
    presets.every((id) => known.some((preset) => preset.id === id)) &&
    concepts.every((id) => typeof id === 'string' && catalog.find(id) !== null);
  if (!isKnown) {
    return refuse({ concepts: 'The topics have been updated. Reload this page and choose again.' });
  }
  const ofPresets = new Set(known.filter(({ id }) => presets.includes(id)).flatMap(({ conceptIds }) => conceptIds));
  const ids = catalog.concepts.map(({ id }) => id).filter((id) => concepts.includes(id) || ofPresets.has(id));
  if (ids.length === 0) return refuse({ concepts: 'Choose at least one topic.' });
  return succeed(ids);
}
