import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecallCell } from '@/app/(learner)/progress/_components/recall-cell';
import { MemoryFacts } from '@/app/(public)/topics/[concept]/_components/own/memory-facts';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { describeChosen, stepConcept } from '@/lib/scheduler/quiz/step-concept';
import { answer } from '@/lib/study/answer/answer';
import type { StudyContext } from '@/lib/study/context';
import { viewConcept } from '@/lib/study/progress/view-concept';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

let context: StudyContext;
let learner: LearnerId;
beforeAll(async () => {
  context = studyContext(await createTestDatabase());
  learner = await newLearner(context, start);
  for (const right of [true, true, false, true, true]) await respond(right);
});
afterAll(() => context.db.$disconnect());

async function respond(right: boolean): Promise<void> {
  const sitting = await openSitting(context, learner, { beyond: 1000 }, start);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  const reply = await answer(
    context,
    learner,
    await respondTo(context, learner, { turn: sitting.value.turn, right }, start),
    start,
  );
  if (!reply.ok) throw new Error(reply.code);
}

/** Returns the first percentage in what a component renders. */
const percentIn = (element: ReactElement): string | undefined =>
  />(\d+%)</.exec(renderToStaticMarkup(element).replaceAll('<!-- -->', ''))?.[1];

/** Returns the predicted recall of each begun concept at a given time, and the figure that each page shows. */
async function tell(now: Date) {
  const [progress, state] = [
    await viewProgress(context, learner, now),
    await findLearnerState(context.db, learner, now),
  ];
  if (!progress.ok || !state) throw new Error('no learner');
  const begun = progress.value.families.flatMap(({ concepts }) => concepts.filter(({ recall }) => recall !== null));
  return Promise.all(
    begun.map(async (concept) => {
      const view = await viewConcept(context, learner, concept.id, now);
      const step = stepConcept(makeQuizState(context, state, now), concept.id);
      if (!view.ok || !view.value.memory || !step) throw new Error(concept.id);
      const topic = { ...view.value, reviews: [] };
      return {
        recall: concept.recall ?? 0,
        onProgress: percentIn(createElement(RecallCell, { recall: concept.recall })),
        onConcept: percentIn(createElement(MemoryFacts, { topic, memory: view.value.memory })),
        inQuiz: /\d+%/.exec(describeChosen(step).sentence)?.[0],
      };
    }),
  );
}

it('a memory has the same predicted recall on the progress page, on its own page, and in the quiz', async () => {
  const told = (await Promise.all([1, 2, 3, 5, 8, 13, 21, 34, 55].map((days) => tell(later(days))))).flat();
  expect(told.length).toBeGreaterThan(20);
  for (const { onProgress, onConcept, inQuiz } of told) {
    expect(onProgress).toMatch(/^\d+%$/);
    expect([onConcept, inQuiz]).toEqual([onProgress, onProgress]);
  }
  const roundedUp = told.filter(({ recall }) => (100 * recall) % 1 >= 0.5);
  expect(roundedUp.length, 'some would differ if rounded down').toBeGreaterThan(5);
});
