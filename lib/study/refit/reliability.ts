import type { Form } from '@/lib/quiz/forms/registry';
import { formatNumber } from '@/lib/words/count';
import { logLoss, passProbability } from './pass';

/** A prediction and its outcome. */
export type Prediction = {
  readonly form: Form;
  /** Predicted recall, 0 to 1. */
  readonly recall: number;
  /** Chance, 0 to 1, of passing without knowing. */
  readonly passRate: number;
  readonly passed: boolean;
};

/** Predicted and observed recall over a set of predictions. Shares are 0 to 1. */
export type ReliabilityRow = {
  readonly label: string;
  readonly count: number;
  /** The mean predicted recall, and the mean predicted probability of passing, which includes guesses. */
  readonly recall: number;
  readonly pass: number;
  /** The share that passed, with its 95% interval (Wilson's score interval). */
  readonly passed: number;
  readonly interval: readonly [number, number];
  /**
   * Recall estimated from the share that passed, corrected for guessing: (o − g)/(1 − g), with g as the mean chance of
   * passing by guessing.
   */
  readonly recalled: number;
};

export type Reliability = {
  readonly bins: readonly ReliabilityRow[];
  readonly forms: readonly ReliabilityRow[];
  readonly all: ReliabilityRow;
  /** Mean log loss of the predicted probability of passing, in nats. */
  readonly logLoss: number;
  /** Expected calibration error: Σ over bins of (n/N)·|predicted pass − observed|. */
  readonly calibrationError: number;
  /** The value that this error would have by chance if every prediction were exact: Σ (n/N)·√(2·p(1 − p)/(π·n)). */
  readonly chanceError: number;
};

/** The start of each bin of predicted recall. Bins are narrow where most predictions are. */
const BIN_STARTS = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95];

/** Returns the reliability of predictions, in bins of predicted recall and by form, or null if there are none. */
export function measureReliability(predictions: readonly Prediction[]): Reliability | null {
  if (predictions.length === 0) return null;
  const bins = BIN_STARTS.flatMap((start, nth) => {
    const end = BIN_STARTS[nth + 1] ?? 1;
    const within = predictions.filter(({ recall }) => recall >= start && (recall < end || end === 1));
    return listRows(`${formatNumber(start, 2)} to ${formatNumber(end, 2)}`, within);
  });
  const forms = [...new Set(predictions.map(({ form }) => form))].sort();
  const [all] = listRows('all', predictions);
  if (!all) return null;
  const weigh = (of: (bin: ReliabilityRow) => number) =>
    bins.reduce((sum, bin) => sum + (bin.count / predictions.length) * of(bin), 0);
  return {
    bins,
    forms: forms.flatMap((form) =>
      listRows(
        form,
        predictions.filter((each) => each.form === form),
      ),
    ),
    all,
    logLoss: meanOf(predictions, (each) => logLoss(passProbability(each.recall, each.passRate), each.passed)),
    calibrationError: weigh(({ pass, passed }) => Math.abs(pass - passed)),
    chanceError: weigh(({ pass, count }) => Math.sqrt((2 * pass * (1 - pass)) / (Math.PI * count))),
  };
}

function listRows(label: string, predictions: readonly Prediction[]): readonly ReliabilityRow[] {
  const count = predictions.length;
  if (count === 0) return [];
  const passed = meanOf(predictions, (each) => (each.passed ? 1 : 0));
  const guessed = meanOf(predictions, ({ passRate }) => passRate);
  return [
    {
      label,
      count,
      recall: meanOf(predictions, ({ recall }) => recall),
      pass: meanOf(predictions, ({ recall, passRate }) => passProbability(recall, passRate)),
      passed,
      interval: wilson(passed, count),
      recalled: (passed - guessed) / (1 - guessed),
    },
  ];
}

const meanOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / items.length;

/** The normal deviate of a two-sided 95% interval. */
const Z = 1.959964;

/**
 * Returns Wilson's 95% score interval of a share (Wilson 1927, JASA 22:209,
 * https://doi.org/10.1080/01621459.1927.10502953).
 */
export function wilson(share: number, count: number): readonly [number, number] {
  const z2 = Z ** 2;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
