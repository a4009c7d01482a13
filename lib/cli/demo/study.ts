import type { LearnerId } from '@/lib/ids';
import type { Chance } from '@/lib/quiz/chance';
import { makeQuestion, mark, rightResponse } from '@/lib/quiz/quiz';
import { happens } from '@/lib/quiz/unknowing';
import { addStudyDays, type StudyDay, startOfStudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import type { OpenTurn, Sitting } from '@/lib/study/sitting/next-turn';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn } from '@/lib/study/sitting/turn';
import type { Mind } from './mind';
import { nearMistakes } from './mistakes';
import { between } from './odds';
import type { Person } from './people';
import { DONT_KNOW, respondUnknowing } from './respond';

/** A made-up learner who is studying. */
export type Studying = {
  readonly context: StudyContext;
  readonly person: Person;
  readonly learnerId: LearnerId;
  readonly mind: Mind;
  readonly chance: Chance;
};

const HOUR_MS = 3_600_000;

/** Returns whether the learner studies on a day of the class, given by its index. */
export function studiesOn({ person, chance }: Studying, index: number, day: StudyDay): boolean {
  if (index < person.startsOn || index >= person.quitsOn) return false;
  const isWeekend = [0, 6].includes(toUtcMidnight(day).getUTCDay());
  return happens(chance, isWeekend ? person.diligence / 2 : person.diligence);
}

/** Takes one day's quiz, and sometimes practices the concepts that were missed. Returns the number of responses. */
export async function studyOneDay(studying: Studying, day: StudyDay): Promise<number> {
  const { person, chance } = studying;
  const clock = startOfStudyDay(day, person.timeZone);
  clock.setTime(clock.getTime() + between(chance, 3, 17) * HOUR_MS);
  const count = await sit(studying, day, { aim: 'today', clock, most: Number.POSITIVE_INFINITY });
  const practices = count > 0 && happens(chance, person.diligence / 6);
  return practices ? count + (await sit(studying, day, { aim: 'missed', clock, most: 6 })) : count;
}

/** Runs a sitting from its first question until it is finished or the learner stops. Moves the clock forward. */
async function sit(
  studying: Studying,
  day: StudyDay,
  { aim, clock, most }: { readonly aim: Aim; readonly clock: Date; readonly most: number },
): Promise<number> {
  const { context, learnerId, person, chance } = studying;
  const opened = await openSitting(context, learnerId, aim, clock);
  if (!opened.ok) throw new Error(`the sitting could not be opened: ${opened.code}`);
  let sitting: Sitting = opened.value;
  let count = 0;
  while (sitting.turn && count < most) {
    sitting = await takeTurn(studying, day, sitting.turn, clock);
    count += 1;
    if (happens(chance, person.weariness)) break;
  }
  return count;
}

/** Responds as a learner with this mind would. The demo runs on the server, so it can compute the answer key again. */
async function takeTurn(studying: Studying, day: StudyDay, { token }: OpenTurn, clock: Date): Promise<Sitting> {
  const { context, learnerId, person, mind, chance } = studying;
  const turn = await openTurn(token, learnerId, clock, context.turnKey);
  if (!turn.ok) throw new Error(`the turn could not be opened: ${turn.code}`);
  const { conceptId, form, seed, basis } = turn.value;
  const concept = context.catalog.get(conceptId);
  const asked = makeQuestion(context.catalog, concept, { form, seed, confusions: basis.memory?.confusions });
  if (!asked) throw new Error(`${conceptId} cannot be asked as ${form}`);
  const recalls = mind.recalls(conceptId, day);
  const taste = happens(chance, 0.7) ? 'most' : person.name;
  const wanted = recalls
    ? rightResponse(asked.key)
    : respondUnknowing(asked.key, nearMistakes(context.catalog, concept), taste, chance);
  const response = mark(asked.key, wanted).ok ? wanted : DONT_KNOW;
  const elapsedMs = Math.round(1000 * (recalls ? between(chance, 3, 14) : between(chance, 6, 35)));
  clock.setTime(clock.getTime() + elapsedMs);
  const reply = await answer(context, learnerId, { token, response, elapsedMs }, clock);
  if (!reply.ok) throw new Error(`the response ${JSON.stringify(response)} was refused: ${reply.code}`);
  mind.learn(conceptId, day, recalls);
  clock.setTime(clock.getTime() + Math.round(1000 * between(chance, 2, recalls ? 6 : 25)));
  return reply.value.sitting;
}

/**
 * Returns the study days of the class so far. Today is not included, so that people who try the demo can study today.
 */
export const daysBefore = (today: StudyDay, count: number): readonly StudyDay[] =>
  Array.from({ length: count }, (_, index) => addStudyDays(today, index - count));
