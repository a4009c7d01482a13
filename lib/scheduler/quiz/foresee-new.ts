import { type ConceptId, turnIdSchema } from '@/lib/ids';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { findBlocked, findFresh } from './newcomers';
import { type QuizState, type Schedulable, timesOf } from './quiz-state';

/** How many concepts may begin, and how much time there is. */
type Room = {
  readonly newCount: number;
  /** The number of those, at the end, that may begin only because a class needs them by a deadline. */
  readonly pressingCount: number;
  /** The milliseconds that are left. The concepts after these have the mean time. */
  readonly ms: number;
};

/**
 * Returns how long each of the next new concepts takes, in milliseconds and in the order in which they begin if every
 * first answer is right. The course and its prerequisites decide which kinds of concepts begin, so one day brings
 * mostly services, and another brings none.
 */
export function listNewTimes(state: QuizState, { newCount, pressingCount, ms }: Room): readonly number[] {
  const { written, service } = state.pace.kinds;
  const times: number[] = [];
  const memories = new Map(state.memories);
  let last: Schedulable | undefined;
  let leftMs = written.newMs === service.newMs ? 0 : ms;
  while (leftMs > 0 && times.length < newCount) {
    const onlyWanted = newCount - times.length <= pressingCount;
    const foreseen: QuizState = { ...state, memories };
    const next: Schedulable | null = findFresh(foreseen, last?.family, onlyWanted) ?? findBlocked(foreseen, onlyWanted);
    if (!next) break;
    const { newMs } = timesOf(state, next.id);
    times.push(newMs);
    leftMs -= newMs;
    memories.set(next.id, beginRight(state, next.id));
    last = next;
  }
  return Array.from({ length: newCount }, (_, place) => times[place] ?? state.pace.newMs);
}

const FORESEEN = turnIdSchema.parse('foreseen');

/** Returns the memory of a concept that begins today with a right answer. */
const beginRight = ({ model, today, logLength }: QuizState, conceptId: ConceptId): Memory =>
  remember(model, null, {
    turnId: FORESEEN,
    seq: logLength + 1,
    conceptId,
    outcome: 'right',
    misconceptionId: null,
    grade: 'good',
    selfGraded: false,
    studyDay: today,
  });
