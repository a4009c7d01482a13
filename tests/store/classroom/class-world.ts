import { randomUUID } from 'node:crypto';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { addStudyDays, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { type GivenReview, keepReviews } from '../filled-log';
import { hashOnce, password } from '../study';

const DAY_MS = 86_400_000;
/**
 * The answers that no instructor of the class may ever read: given before joining, undone, or given by a learner who
 * left.
 */
export const UNSEEN = ['given before joining', 'a slip of the finger', 'given by who left'] as const;
export const NAMES = {
  amara: '=cmd|" /C calc"!A0',
  ben: 'Ben;\t=1+1 "the\u00a0Second", <b>B</b>',
  cara: 'Cara Ñandú',
  dan: '+Dan who left',
} as const;

export type ClassPerson = { readonly id: LearnerId; readonly name: string; readonly email: string };
export type ClassWorld = {
  readonly ines: ClassPerson;
  readonly otto: ClassPerson;
  readonly amara: ClassPerson;
  readonly ben: ClassPerson;
  readonly cara: ClassPerson;
  /** A learner who joined the class and left it. */
  readonly dan: ClassPerson;
  readonly classroomId: ClassroomId;
  /** Otto's class, which Amara joined ten days ago. */
  readonly othersId: ClassroomId;
  readonly joinCode: string;
  readonly dayOf: (daysAgo: number) => StudyDay;
  readonly misconceptionId: string;
  readonly unseenMisconceptionId: string;
};

export const CONCEPT = 'bind' as ConceptId;
const OTHER_CONCEPT = 'ssh' as ConceptId;

/**
 * Makes Ines's class, which Amara, Ben, Cara, and Dan joined forty days before `now`. Amara had studied before. She and
 * Cara have a misconception (Cara was right only just after reading the explanation), Ben has recovered from it, and
 * Dan has left.
 */
export async function makeClassWorld(context: StudyContext, now: Date): Promise<ClassWorld> {
  const { db, catalog } = context;
  const { below } = chanceFrom(now.getTime() % 1_000_000, randomUUID());
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const dayOf = (daysAgo: number) => addStudyDays(studyDayOf(now, 'UTC'), -daysAgo);
  const person = async (name: string): Promise<ClassPerson> => {
    const email = `${randomUUID()}@example.org`;
    const made = await signUp(db, { name, email, password, timeZone: 'UTC' }, ago(60), hashOnce);
    if (!made.ok) throw new Error(made.code);
    return { id: made.value.id as LearnerId, name, email };
  };
  const open = async ({ id }: ClassPerson, name: string) => {
    const opened = await openClassroom(db, id, { name }, { now: ago(50), below });
    if (!opened.ok) throw new Error(opened.code);
    return opened.value;
  };
  const join = async ({ id }: ClassPerson, code: string, daysAgo: number) => {
    const joined = await joinClassroom(db, id, { code }, ago(daysAgo));
    if (!joined.ok) throw new Error(joined.code);
  };
  const [ines, otto] = [await person('Ines'), await person('Otto')];
  const [amara, ben] = [await person(NAMES.amara), await person(NAMES.ben)];
  const [cara, dan] = [await person(NAMES.cara), await person(NAMES.dan)];
  const mine = await open(ines, 'Réseaux 1');
  const others = await open(otto, 'Others');
  for (const each of [amara, ben, cara, dan]) await join(each, mine.joinCode, 40);
  await join(amara, others.joinCode, 10);

  const concept = catalog.get(CONCEPT);
  const [shown, unseen] = concept.kind === 'written' ? concept.misconceptions : [];
  if (!shown || !unseen) throw new Error('the concept has fewer than two misconceptions');
  const [misconceptionId, unseenMisconceptionId] = [`${CONCEPT}/${shown.id}`, `${CONCEPT}/${unseen.id}`];
  const right = (daysAgo: number, more: Partial<GivenReview> = {}): GivenReview => ({
    conceptId: CONCEPT,
    studyDay: dayOf(daysAgo),
    responseText: 'what is right',
    ...more,
  });
  const wrong = (daysAgo: number, more: Partial<GivenReview> = {}): GivenReview =>
    right(daysAgo, { outcome: 'wrong', grade: 'again', misconceptionId, responseText: '@what is wrong', ...more });
  const spaced = (elapsedDays: number, predictedRecall: number) => ({ elapsedDays, predictedRecall });
  await keepReviews(context, amara.id, [
    wrong(50, { responseText: UNSEEN[0], misconceptionId: unseenMisconceptionId }),
    right(48, { conceptId: OTHER_CONCEPT }),
    wrong(39, spaced(11, 0.7)),
    right(38, { conceptId: OTHER_CONCEPT, ...spaced(10, 0.85) }),
    wrong(36, { ...spaced(3, 0.9), takenBack: true, responseText: UNSEEN[1], misconceptionId: unseenMisconceptionId }),
  ]);
  await keepReviews(context, ben.id, [wrong(39), right(35, spaced(4, 0.6)), right(20, spaced(15, 0.8))]);
  await keepReviews(context, cara.id, [wrong(39), right(39, { practice: true })]);
  await keepReviews(context, dan.id, [wrong(39, { responseText: UNSEEN[2] }), right(30, spaced(9, 0.5))]);
  if (!(await leaveClassroom(db, dan.id, mine.id as ClassroomId)).ok) throw new Error('Dan could not leave');
  return {
    ...{ ines, otto, amara, ben, cara, dan, dayOf, misconceptionId, unseenMisconceptionId, joinCode: mine.joinCode },
    classroomId: mine.id as ClassroomId,
    othersId: others.id as ClassroomId,
  };
}
