import { hashPassword } from '@/lib/auth/password/password';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { ConceptId, LearnerId } from '@/lib/ids';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import { makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import type { StudyContext } from '@/lib/study/context';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { openTurn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../content';

export const password = 'correct horse battery';

/** Makes a study context on a test database, with the real content. */
export const studyContext = (url: string): StudyContext => ({
  db: openDb(url),
  catalog: content.catalog,
  turnKey: turnKeyFrom('a secret for tests only'),
});

/** Returns a database as seen by a process that knows no memories yet, and that therefore reads all of them. */
export const asNewProcess = (db: Db): Db => ({ $queryRaw: db.$queryRaw.bind(db) }) as unknown as Db;

const hashes = new Map<string, Promise<string>>();
/** Hashes each password only once, because computing a hash takes longer than the rest of a sign-up. */
export const hashOnce = (text: string): Promise<string> => {
  const known = hashes.get(text) ?? hashPassword(text);
  hashes.set(text, known);
  return known;
};

let count = 0;
/** Signs up a new learner, whose goal is everything, through the real use case. */
export async function newLearner(context: StudyContext, now: Date): Promise<LearnerId> {
  const email = `learner${++count}@example.org`;
  const person = { name: `Learner ${count}`, email, password, timeZone: 'Europe/Berlin', goal: WHOLE_GOAL };
  const made = await signUp(context.db, person, now, hashOnce);
  if (!made.ok) throw new Error(made.code);
  return made.value.id as LearnerId;
}

/** Returns a right or a wrong response to a turn. The test reads the answer key, as otherwise only the server does. */
export async function respondTo(
  context: StudyContext,
  learnerId: LearnerId,
  { turn, right }: { readonly turn: OpenTurn; readonly right: boolean },
  now: Date,
): Promise<{
  readonly token: string;
  readonly response: Response;
  readonly elapsedMs: number;
  readonly conceptId: ConceptId;
}> {
  const opened = await openTurn(turn.token, learnerId, now, context.turnKey);
  if (!opened.ok) throw new Error(opened.code);
  const { conceptId, form, seed, basis } = opened.value;
  const asked = makeQuestion(context.catalog, context.catalog.get(conceptId), {
    form,
    seed,
    confusions: basis.memory?.confusions,
  });
  if (!asked) throw new Error('no question');
  return { token: turn.token, response: responseFor(asked.key, right), elapsedMs: 3000, conceptId };
}

function responseFor(key: AnswerKey, right: boolean): Response {
  if (right) return rightResponse(key);
  switch (key.form) {
    case 'single-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return { form: key.form, choice: (key.rightChoice + 1) % key.options.length };
    case 'multiple-choice':
      return { form: key.form, choices: key.meanings.flatMap((meaning, place) => (meaning === null ? [] : [place])) };
    case 'true-false':
      return { form: key.form, value: !key.value };
    case 'typed-number':
      return { form: key.form, text: '64999' };
    case 'cloze':
      return { form: key.form, text: key.gap.form === 'typed-number' ? '64999' : 'no such thing' };
    case 'typed-term':
      return { form: key.form, text: 'no such thing' };
    case 'match':
      return { form: key.form, partners: [...key.partners.slice(1), key.partners[0] ?? 0] };
    case 'order':
      return { form: key.form, order: [...key.order].reverse() };
    case 'sort':
      return { form: key.form, groups: key.groupOf.map((group) => (group + 1) % key.groups.length) };
    case 'flashcard':
      return { form: key.form, grade: 'again' };
  }
}
