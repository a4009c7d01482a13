import { FEWEST_ANSWERS, FEWEST_LEARNERS, HARDER_BY } from '@/lib/classroom/insight/item-analysis';
import { ITEM_WEEKS } from '@/lib/classroom/insight/view-class-concept';

/** Explains how the figures are computed. */
export function ItemRules() {
  return (
    <details className="text-sm text-muted">
      <summary className="w-fit cursor-pointer underline">How these figures are calculated</summary>
      <div className="grid max-w-prose gap-2 pt-2">
        <p>
          The schedule decides who is asked and when, so a share of right answers says little by itself. Instead, each
          answer is compared with the recall that the learner’s memory model predicted at that moment. The figures use
          each learner’s first answer about the topic on each study day, from the second day on. They cover the last{' '}
          {ITEM_WEEKS} weeks, or the time since the learner joined if that is shorter. Undone answers are left out.
          Self-graded flashcards have their own line and are not included in any other figure.
        </p>
        <p>
          Observed recall is corrected for guessing: (share of right answers − g) / (1 − g), where g is the chance of
          guessing right in that form. The difference is the mean of observed minus predicted recall, in percentage
          points. Its 95% interval assumes a normal distribution. The variance is computed across learners, because
          answers from the same learner are correlated. The difference needs at least {FEWEST_ANSWERS} answers from at
          least {FEWEST_LEARNERS} learners.
        </p>
        <p>
          “Harder than predicted” means that the whole interval lies more than {100 * HARDER_BY} points below the
          prediction. For “Does not tell strong from weak”, the answers are split into two halves at the median
          prediction. The label means that the interval for the gap in observed recall between the halves includes zero
          but not the predicted gap. “Misleads strong learners” marks a wrong answer that was given at least five times,
          with predictions no lower than those of the other answers. The intervals for shares are Wilson intervals.
        </p>
      </div>
    </details>
  );
}
