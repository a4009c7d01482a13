import { bench, describe } from 'vitest';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { type Memory, recallOn, replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState, Schedulable } from '@/lib/scheduler/quiz/quiz-state';

/**
 * Measures how long a choice takes, compared with computing only the predicted recall of the same memories. The goals
 * are 0.2 ms among 300 concepts, 5 ms among 10,000, 100 ms for replaying 10,000 reviews, and 100 ms for a forecast of
 * 90 days for 300 concepts.
 */

const today = 20_780 as StudyDay;
const toId = (place: number) => `concept-${place}` as ConceptId;

/** A learner who has begun five of six concepts, on different days and with stabilities of every size. */
function learner(count: number): QuizState {
  const concepts: Schedulable[] = [];
  const memories = new Map<ConceptId, Memory>();
  for (let place = 0; place < count; place++) {
    const prerequisites = place < 5 ? [] : [toId(place % 5), toId(Math.floor(place / 2))];
    const kind = place % 2 ? 'service' : 'written';
    concepts.push({
      id: toId(place),
      kind,
      tier: 'core',
      family: `f${place % 12}`,
      prerequisites,
      confusables: [toId(place ^ 1)],
    });
    if (place % 6 < 5) memories.set(toId(place), memoryAt(place));
  }
  const settings = {
    dailyMinutes: 10,
    newPerDay: null,
    desiredRetention: 0.9,
    weekdayShares: EVEN_WEEK,
    pause: null,
    exam: null,
  };
  const rest = {
    settings,
    model: defaultModel,
    pace: USUAL_PACE,
    today,
    lastSitting: null,
    promised: null,
    spentMs: 0,
    logLength: count * 5,
  };
  return {
    concepts,
    course: concepts.map(({ id }) => id),
    memories,
    suspended: new Set(),
    undone: new Set(),
    resting: new Set(),
    assigned: new Map(),
    ...rest,
  };
}

function memoryAt(place: number): Memory {
  const lastReviewedOn = (today - 1 - (place % 60)) as StudyDay;
  return {
    conceptId: toId(place),
    stability: 2 + ((place * 7) % 120),
    difficulty: 5,
    learnedOn: (lastReviewedOn - 90) as StudyDay,
    lastReviewedOn,
    reviewCount: 5,
    lapseCount: 0,
    practiceCount: 0,
    lastRespondedOn: lastReviewedOn,
    lastOutcome: 'right',
    lastSeq: place * 5,
    missedTurnId: null,
    rightCount: 5,
    firstScore: null,
    sureMissOn: null,
    confusions: [],
    marked: null,
  };
}

for (const count of [300, 10_000]) {
  const state = learner(count);
  const begun = { ...state, promised: 20 };
  const memories = [...state.memories.values()];
  describe(`${count} concepts`, () => {
    bench('the next concept', () => {
      chooseNext(begun);
    });
    bench('the first concept of a day', () => {
      chooseNext(state);
    });
    bench('only the same recalls', () => {
      let sum = 0;
      for (const memory of memories) sum += recallOn(defaultModel, memory, today);
      if (!(sum > 0)) throw new Error('recall must be more than 0');
    });
  });
}

describe('replaying and forecasting', () => {
  const state = learner(300);
  const log = Array.from({ length: 10_000 }, (_, seq) => ({
    turnId: 'turn' as TurnId,
    seq,
    conceptId: toId(0),
    outcome: 'right' as const,
    misconceptionId: null,
    grade: seq % 9 ? ('good' as const) : ('again' as const),
    selfGraded: false,
    studyDay: (today + seq) as StudyDay,
  }));
  bench('10,000 reviews replayed', () => {
    replay(defaultModel, log);
  });
  bench('a forecast of 90 days, 300 concepts', () => {
    forecast(state, 90);
  });
});
