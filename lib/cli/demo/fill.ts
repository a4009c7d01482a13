import { randomBytes } from 'node:crypto';
import { loadContent } from '@/lib/content/load';
import { openDb } from '@/lib/db/client';
import { countAccounts, removeAccounts } from '@/lib/db/demo-accounts';
import { StartError } from '@/lib/db/start-error';
import { chanceFrom } from '@/lib/quiz/chance';
import { addStudyDays, startOfStudyDay, studyDayOf } from '@/lib/scheduler/study-day';
import type { StudyContext } from '@/lib/study/context';
import { refit } from '@/lib/study/refit/refit';
import { type Member, makeAssignment, makeClassroom, makeMember, type SignIn } from './make-class';
import { makeMind } from './mind';
import { DEMO_DAYS, DEMO_DOMAIN, makePeople } from './people';
import { daysBefore, studiesOn, studyOneDay } from './study';

export type DemoOptions = {
  /** Fill a database that holds accounts of others too. */
  readonly besideOthers: boolean;
  /** Throw an earlier demo away first. */
  readonly reset: boolean;
};
export type Demo = { readonly joinCode: string; readonly signIns: readonly SignIn[]; readonly reviewCount: number };

/** Any will do; the same one makes the same class. */
const SEED = 20_260_101;
/** Learners at work at once: enough to keep both the database and this process busy. */
const AT_ONCE = 6;

/**
 * Fills the demo classroom; null when it is there already.
 * Throws StartError when the database holds accounts that the demo did not make, unless told that this is meant.
 */
export async function fillDemo(url: string, options: DemoOptions, now: Date, stop: AbortSignal): Promise<Demo | null> {
  const db = openDb(url);
  try {
    const { inside, outside } = await countAccounts(db, DEMO_DOMAIN);
    if (inside > 0 && !options.reset) return null;
    if (outside > 0 && !options.besideOthers) throw othersThere(outside);
    if (inside > 0) await removeAccounts(db, DEMO_DOMAIN);
    const { catalog } = loadContent(process.cwd());
    return await fill({ db, catalog, turnKey: randomBytes(32) }, now, stop);
  } finally {
    await db.$disconnect();
  }
}

const othersThere = (count: number): StartError =>
  new StartError(
    `This database holds ${count} ${count === 1 ? 'account' : 'accounts'} that the demo did not make: give the demo a data folder of its own with "DATA_DIR=/some/folder npm run demo", or, if it is to stand beside them, run "npm run demo -- --beside-others".`,
  );

async function fill(context: StudyContext, now: Date, stop: AbortSignal): Promise<Demo> {
  console.log('Filling the demo classroom: this takes a minute or two …');
  const classroom = await makeClassroom(context.db, now);
  const { signIn, joinCode } = classroom;
  const members: Member[] = [];
  for (const person of makePeople(chanceFrom(SEED, 'people'))) {
    members.push(await makeMember(context.db, person, joinCode, now));
  }
  let reviewCount = 0;
  let doneCount = 0;
  const say = () => console.log(`  ${doneCount} of ${members.length} learners, ${reviewCount} reviews`);
  const saying = setInterval(say, 5000);
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
    clearInterval(saying);
  }
  await makeAssignment(context, classroom, now);
  return { joinCode, reviewCount, signIns: [signIn, ...members.map((member) => member.signIn)] };
}

/** All that one learner did, day by day, with a refit when one is due after it; gives the responses of each. */
async function* study(context: StudyContext, { person, learnerId }: Member, now: Date, stop: AbortSignal) {
  const chance = chanceFrom(SEED, `study ${person.name}`);
  const mind = makeMind(person, chance);
  const studying = { context, person, learnerId, mind, chance };
  const days = daysBefore(studyDayOf(now, person.timeZone), DEMO_DAYS);
  for (const [index, day] of days.entries()) {
    stop.throwIfAborted();
    if (!studiesOn(studying, index, day)) continue;
    yield await studyOneDay(studying, day);
    await refit(context.db, learnerId, startOfStudyDay(addStudyDays(day, 1), person.timeZone));
  }
}
