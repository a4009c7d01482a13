import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';
import { classifyDays } from '@/lib/scheduler/streak/classify-days';
import type { StreakFacts } from '@/lib/scheduler/streak/streak-facts';
import { Diary, settled } from './diary';

const HOUR_MS = 3_600_000;
const START = new Date('2026-03-05T12:00:00Z');
/** Parameters that give the forgetting curve another shape, so that concepts were due on other days. */
const [decay = 0] = defaultModel.parameters.slice(-1);
const models = [defaultModel, memoryModel([...defaultModel.parameters.slice(0, -1), decay * 2])];

const settings = fc.record(
  {
    dailyMinutes: fc.constantFrom(3, 10),
    desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
    weekdayShares: fc.constantFrom(settled.weekdayShares, [1, 1, 1, 1, 1, 0, 0]),
    exam: fc.constantFrom(null, { on: (studyDayOf(START, 'UTC') + 20) as StudyDay, recall: 0.95 }),
  },
  { requiredKeys: [] },
);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('study'), most: fc.nat(12), fresh: fc.nat(3) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait'), hours: fc.integer({ min: 1, max: 150 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('change'),
        settings,
        zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Etc/GMT+12'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('refit'), model: fc.nat(1) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('suspend'), concept: fc.nat(5), days: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo'), place: fc.nat(100) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('practice'), concept: fc.nat(5) }) },
  ),
  { minLength: 1, maxLength: 120, size: 'max' },
) as fc.Arbitrary<readonly Step[]>;
type Step =
  | { readonly kind: 'study'; readonly most: number; readonly fresh: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'change'; readonly settings: object; readonly zone: string }
  | { readonly kind: 'refit'; readonly model: number }
  | { readonly kind: 'suspend'; readonly concept: number; readonly days: number }
  | { readonly kind: 'undo'; readonly place: number }
  | { readonly kind: 'practice'; readonly concept: number };

/** Takes a step in a learner's life at an instant, and returns the instant after it. */
function take(diary: Diary, step: Step, at: Date): Date {
  const day = Math.max(studyDayOf(at, diary.timeZone), ...diary.reviews.map(({ studyDay }) => studyDay)) as StudyDay;
  const concept = (place: number) => [...diary.memories.keys()][place] as ConceptId | undefined;
  switch (step.kind) {
    case 'study':
      for (const id of diary.due(day).slice(0, step.most)) diary.answer(id, day, { at });
      for (let n = 0; n < step.fresh; n++) diary.answer(`concept-${diary.memories.size}`, day, { at });
      break;
    case 'wait':
      return new Date(at.getTime() + step.hours * HOUR_MS);
    case 'change':
      diary.change(step.settings, at, step.zone);
      break;
    case 'refit':
      diary.refit(models[step.model] ?? defaultModel);
      break;
    case 'suspend': {
      const conceptId = concept(step.concept);
      const from = Math.max(day - step.days, diary.suspensions.at(-1)?.from ?? 0) as StudyDay;
      if (conceptId) diary.suspensions.push({ conceptId, from, until: addStudyDays(from, 1 + step.days) });
      break;
    }
    case 'undo':
      diary.reviews.splice(step.place, 1);
      break;
    case 'practice': {
      const conceptId = concept(step.concept);
      if (conceptId) diary.practice(conceptId, day);
    }
  }
  return at;
}

/** The same facts, with responses that no earlier tally knows. */
const asNew = (facts: StreakFacts): StreakFacts => ({ ...facts, reviews: facts.reviews.map((each) => ({ ...each })) });

it('classifying days step by step gives the same result as reading the whole log at once', () => {
  fc.assert(
    fc.property(steps, (life) => {
      const diary = new Diary(settled, 'UTC');
      life.reduce((at, step) => {
        const next = take(diary, step, at);
        // The days are not classified right after an undo, so that further answers sometimes come first.
        if (step.kind === 'undo') return next;
        const facts = diary.factsAt(next);
        expect(classifyDays(facts)).toEqual(classifyDays(asNew(facts)));
        return next;
      }, START);
    }),
    { numRuns: 40 },
  );
});
