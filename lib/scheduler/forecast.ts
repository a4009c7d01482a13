import type { Memory } from './memory';
import { dueOn, recallOn } from './memory';
import type { ModelState } from './memory-model';
import type { QuizState } from './next-concept';
import { minutesOn } from './quiz-settings';
import { addStudyDays, type StudyDay } from './study-day';

/** What a day to come is expected to bring. */
export type ForecastDay = {
  readonly day: StudyDay;
  readonly minutes: number;
  readonly newCount: number;
  readonly reviewCount: number;
  /** Predicted recall, 0 to 1, at the end of the day, on average over all concepts; what was never begun counts as 0. */
  readonly recall: number;
};

type Expected = ModelState & Pick<Memory, 'lastReviewedOn'>;

/**
 * What the days to come are expected to bring, from today on, when every day's quiz is finished. Each review leaves the
 * mean of what a right and a wrong response would leave. Pure; the same state gives the same forecast.
 */
export function forecast(state: QuizState, days: number): { readonly days: readonly ForecastDay[] } {
  const { model, settings, pace, concepts } = state;
  const memories: Expected[] = [...state.memories.values()];
  const result: ForecastDay[] = [];
  for (let index = 0; index < days; index++) {
    const day = addStudyDays(state.today, index);
    const planned = minutesOn(settings, day) * 60_000 - (index === 0 ? state.spentMs : 0);
    let left = planned;
    let reviewCount = 0;
    let newCount = 0;
    const due = memories
      .map((memory, place) => ({ memory, place }))
      .filter(({ memory }) => memory.lastReviewedOn < day && dueOn(model, memory, settings.desiredRetention) <= day);
    for (const { memory, place } of due) {
      if (left <= 0) break;
      memories[place] = { ...meanAfter(state, memory, day), lastReviewedOn: day };
      left -= pace.reviewMs;
      reviewCount += 1;
    }
    while (left > planned / 2 && memories.length < concepts.length && newCount < (settings.newPerDay ?? 999)) {
      memories.push({ ...model.firstState('good'), lastReviewedOn: day });
      left -= pace.newMs;
      newCount += 1;
    }
    const recall = memories.reduce((sum, memory) => sum + recallOn(model, memory, day), 0) / concepts.length;
    result.push({ day, minutes: (planned - left) / 60_000, newCount, reviewCount, recall });
  }
  return { days: result };
}

function meanAfter({ model }: QuizState, memory: Expected, day: StudyDay): ModelState {
  const recall = recallOn(model, memory, day);
  const right = model.nextState(memory, day - memory.lastReviewedOn, 'good');
  const wrong = model.nextState(memory, day - memory.lastReviewedOn, 'again');
  const mean = (of: keyof ModelState) => recall * right[of] + (1 - recall) * wrong[of];
  return { stability: mean('stability'), difficulty: mean('difficulty') };
}
