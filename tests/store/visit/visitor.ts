import { randomUUID } from 'node:crypto';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { learnerIdSchema } from '@/lib/ids';
import { makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import type { StudyContext } from '@/lib/study/context';
import { unseal } from '@/lib/study/sitting/seal';
import { askPlacement } from '@/lib/study/visit/ask-placement';
import { openVisit } from '@/lib/study/visit/open-visit';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import type { Visit } from '@/lib/study/visit/visit';
import { respondTo } from '../study';

/** Returns a visit whose visitor has chosen the default goal and 5 minutes, and has done nothing yet. */
export const newVisit = (chosen: Partial<Visit> = {}): Visit => ({
  id: learnerIdSchema.parse(randomUUID()),
  timeZone: 'Europe/Berlin',
  goals: [DEFAULT_GOAL],
  dailyMinutes: 5,
  examOn: null,
  placement: null,
  steps: [],
  ...chosen,
});

/** Returns the result of a visit when the server plays it. */
export async function playOf(context: StudyContext, visit: Visit, now: Date): Promise<VisitReply> {
  const played = await openVisit(context, visit, now);
  if (!played.ok) throw new Error(played.code);
  return played.value;
}

/** Returns the visit after its next lesson has been read, or its next question answered. */
export async function goOn(context: StudyContext, visit: Visit, right: boolean, now: Date): Promise<Visit> {
  const { turn, lesson } = (await playOf(context, visit, now)).sitting;
  const times = { readMs: 0 };
  if (lesson) {
    const step = { kind: 'lesson', token: lesson.token, known: false, ms: 5000, ...times } as const;
    return { ...visit, steps: [...visit.steps, step] };
  }
  if (!turn) throw new Error('the visit is over');
  const { conceptId: _, ...given } = await respondTo(context, visit.id, { turn, right }, now);
  return { ...visit, steps: [...visit.steps, { kind: 'answer', ...given, ...times }] };
}

/** Returns the visit after further answers, each right or wrong as given. */
export async function answerInVisit(
  context: StudyContext,
  visit: Visit,
  rights: readonly boolean[],
  now: Date,
): Promise<Visit> {
  let after = visit;
  for (const right of rights) {
    const count = after.steps.filter(({ kind }) => kind === 'answer').length;
    while (after.steps.filter(({ kind }) => kind === 'answer').length === count) {
      after = await goOn(context, after, right, now);
    }
  }
  return after;
}

/**
 * Returns the visit with a placement.
 * @param isRight true if every answer is right, false if none is, or a function that says whether the answer with a
 *   given number (from 0) is right
 */
export function place(
  context: StudyContext,
  visit: Visit,
  isRight: boolean | ((number: number) => boolean),
  now: Date,
): Visit {
  const placed = { ownerId: visit.id, goals: visit.goals, firstAnswers: new Map() };
  const answers: NonNullable<Visit['placement']> = [];
  for (;;) {
    const reply = askPlacement(context, placed, answers, now);
    if (!reply.ok) throw new Error(reply.code);
    if (!reply.value.turn) return { ...visit, placement: answers };
    const { token } = reply.value.turn;
    const wants = typeof isRight === 'boolean' ? isRight : isRight(answers.length);
    answers.push({ token, response: wants ? answerOf(context, token) : { form: 'none' } });
  }
}

/** Returns the right response to a placement question. The test reads the key, as only the server can. */
function answerOf({ catalog, turnKey }: StudyContext, token: string) {
  const { conceptId, form, seed } = unseal(token, turnKey) as never as {
    readonly conceptId: string;
    readonly form: 'typed-number';
    readonly seed: number;
  };
  const concept = catalog.find(conceptId);
  const asked = concept && makeQuestion(catalog, concept, { form, seed });
  if (!asked) throw new Error(`no question for ${conceptId}`);
  return rightResponse(asked.key);
}
