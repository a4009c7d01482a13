import { randomBytes } from 'node:crypto';
import { loadContent } from '@/lib/content/load';
import { countAccounts, moveAccounts, removeAccounts } from '@/lib/db/account/demo-accounts';
import { openDb } from '@/lib/db/connection/client';
import { doExclusively } from '@/lib/db/connection/exclusive';
import { chanceFrom } from '@/lib/quiz/chance';
import { addStudyDays, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { refit } from '@/lib/study/refit/refit';
import { StartError } from '@/lib/system/start-error';
import { formatCount } from '@/lib/words/count';
import { type Member, makeAssignment, makeClassroom, makeMember, type SignIn } from './make-class';
import { makeMind } from './mind';
import { DEMO_DAYS, DEMO_DOMAIN, DRAFT_DOMAIN, makePeople } from './people';
import { makeReports } from './reports';
import { daysBefore, studiesOn, studyOneDay } from './study';

export type DemoOptions = {
  /** Whether the demo may be added to a database that also contains other accounts. */
  readonly besideOthers: boolean;
  /** Whether to replace an earlier demo with a new one. */
  readonly reset: boolean;
};
export type Demo = { readonly joinCode: string; readonly signIns: readonly SignIn[]; readonly reviewCount: number };

/** The seed of all random choices. Any seed works, and the same seed always makes the same class. */
const SEED = 20_260_101;
/**
 * The number of learners that are simulated at the same time, which is enough to keep both the database and this
 * process busy.
 */
const AT_ONCE = 6;

/** The number of the lock. Any number works if nothing else in the database uses it for a lock. */
const LOCK_KEY = 4_840_102_418;

/**
 * Fills the demo classroom. Returns null if it already exists. Until the demo is complete, its accounts have draft
 * addresses, so that the next run can remove what an interrupted run left behind. When it is complete, the accounts get
 * their final addresses and replace an earlier demo. Throws StartError if the database contains accounts that the demo
 * did not make, unless the options allow it, or if another process is filling the demo. When `stop` is aborted, throws
 * its reason.
 */
export async function fillDemo(url: string, options: DemoOptions, now: Date, stop: AbortSignal): Promise<Demo | null> {
  const db = openDb(url);
  try {
    const filled = await doExclusively(url, LOCK_KEY, async () => {
      const isThere = (await countAccounts(db, DEMO_DOMAIN)) > 0;
      await removeAccounts(db, DRAFT_DOMAIN);
      if (isThere && !options.reset) return { demo: null };
      const others = (await countAccounts(db)) - (await countAccounts(db, DEMO_DOMAIN));
      if (others > 0 && !options.besideOthers) throw othersThere(others);
      const { catalog } = loadContent(process.cwd());
      const demo = await fill({ db, catalog, turnKey: randomBytes(32) }, now, stop);
      await moveAccounts(db, DRAFT_DOMAIN, DEMO_DOMAIN);
      return { demo };
    });
    if (filled === null)
      throw new StartError('Another process is filling the demo right now. Wait until it has finished.');
    return filled.demo;
  } finally {
    await db.$disconnect();
  }
}

const othersThere = (count: number): StartError =>
  new StartError(
    `This database contains ${formatCount(count, 'account')} that the demo did not make. Give the demo its own data folder with "DATA_DIR=/some/folder npm run demo" or, to keep both in one database, run "npm run demo -- --beside-others".`,
  );

async function fill(context: StudyContext, now: Date, stop: AbortSignal): Promise<Demo> {
  console.log('Filling the demo class. This takes a minute or two …');
  const classroom = await makeClassroom(context.db, now);
  const { signIn, joinCode } = classroom;
  const members: Member[] = [];
  for (const person of makePeople(chanceFrom(SEED, 'people'))) {
    stop.throwIfAborted();
    members.push(await makeMember(context.db, person, joinCode, now));
  }
  let reviewCount = 0;
  let doneCount = 0;
  const printProgress = () => console.log(`  ${doneCount} of ${members.length} learners, ${reviewCount} reviews`);
  const progressTimer = setInterval(printProgress, 5000);
  const waiting = members.values();
  const work = async () => {
    for (const member of waiting) {
      for await (const count of study(context, member, now, stop)) reviewCount += count;
      doneCount += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    clearInterval(progressTimer);
  }
  await makeAssignment(context, classroom, now);
  await makeReports(
    context,
    members.map(({ learnerId }) => learnerId),
    now,
  );
  return { joinCode, reviewCount, signIns: [signIn, ...members.map((member) => member.signIn)] };
}

/**
 * Simulates all days of one learner, and refits the learner's parameters whenever that is due. Yields the number of
 * responses per day.
 */
async function* study(context: StudyContext, { person, learnerId }: Member, now: Date, stop: AbortSignal) {
  const chance = chanceFrom(SEED, `study ${person.name}`);
  const mind = makeMind(person, chance);
  const studying = { context, person, learnerId, mind, chance };
  const days = daysBefore(studyDayOf(now, person.timeZone), DEMO_DAYS);
  for (const [index, day] of days.entries()) {
    stop.throwIfAborted();
    if (!studiesOn(studying, index, day)) continue;
    yield await studyOneDay(studying, day);
    await refit(context, learnerId, startOfStudyDay(addStudyDays(day, 1), person.timeZone));
  }
}
