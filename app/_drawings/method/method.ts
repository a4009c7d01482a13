import type { Drawing } from '../drawing';
import { answerSteps } from './answer-steps';
import { buildingOrder } from './building-order';
import { otherWays } from './other-ways';
import { quizMix } from './quiz-mix';
import { recallCurve } from './recall-curve';

/** The method in five pictures, each with one sentence. */
export const METHOD: readonly { readonly drawing: Drawing; readonly sentence: string }[] = [
  {
    drawing: recallCurve,
    sentence: 'You forget a little every day, and a review at the right moment makes the memory last longer.',
  },
  {
    drawing: answerSteps,
    sentence: 'Your first answer about a topic each day decides how soon the topic returns.',
  },
  {
    drawing: quizMix,
    sentence: 'Each day’s quiz fits your minutes: reviews that are due, and new topics if there is room.',
  },
  {
    drawing: buildingOrder,
    sentence: 'Each new topic builds on what you have already seen.',
  },
  {
    drawing: otherWays,
    sentence:
      'A topic that you keep forgetting comes back in different forms, so that you see it from different angles.',
  },
];
