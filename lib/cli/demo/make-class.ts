import { randomInt } from 'node:crypto';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { assign } from '@/lib/classroom/assignments/assign';
import { changeClassGoal } from '@/lib/classroom/people/class-goal';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import type { Db } from '@/lib/db/connection/client';
import { type ClassroomId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { calendarDayOf } from '@/lib/scheduler/due/calendar-day';
import { addStudyDays, dateOf, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { changeSettings } from '@/lib/study/settings/settings';
import { DEMO_DAYS, DEMO_DOMAIN, DRAFT_DOMAIN, INSTRUCTOR, type Person } from './people';

/** How a made-up user signs in. */
export type SignIn = { readonly name: string; readonly email: string; readonly password: string };
/** A member of the class, who is already signed up and enrolled. */
export type Member = { readonly person: Person; readonly learnerId: LearnerId; readonly signIn: SignIn };

const HOUR_MS = 3_600_000;
const CLASSROOM = 'Networks 1';
/**
 * The goal of the class. People who join the class get it. The demo's own learners learn everything, so that its pages
 * have something to show.
 */
const CLASS_GOAL = 'comptia-network-plus-n10-009';
/** The characters of passwords: letters and digits without look-alikes, because people type these passwords. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes a password of sixteen characters in groups of four: about 79 bits from the system's random source. */
function makePassword(): string {
  const draw = () => LETTERS.charAt(randomInt(LETTERS.length));
  return Array.from({ length: 4 }, () => draw() + draw() + draw() + draw()).join('-');
}

/** The demo's classroom and its instructor. */
export type DemoClass = {
  readonly id: ClassroomId;
  readonly joinCode: string;
  readonly instructorId: LearnerId;
  readonly signIn: SignIn;
};

/** Signs up the instructor and creates the classroom, before the first day of reviews. */
export async function makeClassroom(db: Db, now: Date): Promise<DemoClass> {
  const at = dayOfClass(now, INSTRUCTOR.timeZone, -1);
  const signIn = { name: INSTRUCTOR.name, email: INSTRUCTOR.email, password: makePassword() };
  const instructorId = await makeLearner(db, { ...signIn, timeZone: INSTRUCTOR.timeZone }, at);
  const opened = expectDone(
    await openClassroom(db, instructorId, { name: CLASSROOM }, { now: at, below: (count) => randomInt(count) }),
  );
  return { ...opened, instructorId, signIn };
}

/** Assigns a family for two weeks, so that today is the eighth day, and sets the goal of the class. */
export async function makeAssignment(context: StudyContext, { id, instructorId }: DemoClass, now: Date): Promise<void> {
  const today = calendarDayOf(now, INSTRUCTOR.timeZone);
  const dateIn = (days: number) => dateOf(addStudyDays(today, days));
  const fields = { title: 'Mail ports', opensOn: dateIn(-7), dueOn: dateIn(6), studyDays: '' };
  const made = await assign(
    context,
    { instructorId, classroomId: id },
    { fields, chosen: { presets: ['mail'], concepts: [] } },
    now,
  );
  expectDone(made);
  expectDone(await changeClassGoal(context, { instructorId, classroomId: id }, CLASS_GOAL));
}

/** Signs a learner up on their first day, saves their settings, and adds them to the class. */
export async function makeMember(db: Db, person: Person, joinCode: string, now: Date): Promise<Member> {
  const { name, email, timeZone, dailyMinutes, weekdayShares } = person;
  const at = dayOfClass(now, timeZone, person.startsOn);
  const signIn = { name, email, password: makePassword() };
  const learnerId = await makeLearner(db, { ...signIn, timeZone }, at);
  const dayOf = (index: number) => addStudyDays(studyDayOf(now, timeZone), index - DEMO_DAYS);
  const pause = person.pause && { from: dayOf(person.pause.from), to: dayOf(person.pause.to) };
  const exam = person.exam && { on: dayOf(person.exam.on), recall: person.exam.recall };
  await changeSettings(db, learnerId, { dailyMinutes, weekdayShares, pause, exam }, at);
  expectDone(await joinClassroom(db, learnerId, { code: joinCode }, at));
  return { person, learnerId, signIn };
}

/**
 * Signs a user up with an address in the draft domain. A user who has just signed up is known to be the learner, so
 * this function may make a learner's id. Outside `lib/auth`, no other function may make the id of a learner who has an
 * account.
 */
async function makeLearner(db: Db, given: Parameters<typeof signUp>[1], at: Date): Promise<LearnerId> {
  const email = given.email.replace(DEMO_DOMAIN, DRAFT_DOMAIN);
  return learnerIdSchema.parse(expectDone(await signUp(db, { ...given, email, goal: WHOLE_GOAL }, at)).id);
}

/** Returns an instant in the early morning of a day of the class. Days count from 0. */
function dayOfClass(now: Date, timeZone: string, index: number): Date {
  const day = addStudyDays(studyDayOf(now, timeZone), index - DEMO_DAYS);
  return new Date(startOfStudyDay(day, timeZone).getTime() + 2 * HOUR_MS);
}

function expectDone<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`the demo was refused: ${result.code}`);
  return result.value;
}
