import type { LoggedPrediction } from '@/lib/db/exam/predictions';
import { FORMS } from '@/lib/quiz/forms/registry';
import { passProbability } from '@/lib/study/refit/pass';
import { type Bias, UNKNOWN_BIAS, weighBias } from './estimate';

/**
 * Compares a learner's recent answers with their predictions, both corrected for guessing. With the mean chance g of
 * passing by guessing, observed recall is (o − g)/(1 − g).
 */
export function measureBias(predictions: readonly LoggedPrediction[]): Bias {
  const count = predictions.length;
  if (count === 0) return UNKNOWN_BIAS;
  let expected = 0;
  let passed = 0;
  let guessed = 0;
  let spread = 0;
  for (const { form, recall, isPassed } of predictions) {
    const guessRate = FORMS[form].guessRate;
    const chance = passProbability(recall, guessRate);
    expected += chance;
    passed += isPassed ? 1 : 0;
    guessed += guessRate;
    spread += chance * (1 - chance);
  }
  const known = 1 - guessed / count;
  // Some variance would remain even if all predictions were certain.
  const variance = Math.max(spread, 0.25) / (count * known) ** 2;
  return weighBias((passed - expected) / (count * known), variance);
}
