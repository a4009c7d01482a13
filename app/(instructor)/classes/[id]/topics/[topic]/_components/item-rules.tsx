import { FEWEST_ANSWERS, FEWEST_LEARNERS, HARDER_BY } from '@/lib/classroom/insight/item-analysis';
import { ITEM_WEEKS } from '@/lib/classroom/insight/view-class-concept';

/** How the figures come about, for whoever wants to check them. */
export function ItemRules() {
  return (
    <details className="text-sm text-muted">
      <summary className="w-fit cursor-pointer underline">How this is worked out</summary>
      <div className="grid max-w-prose gap-2 pt-2">
        <p>
          In adaptive, repeated review, who is asked and when follows from what they are predicted to recall; a share of
          right answers says nothing by itself. So each answer is set against its own prediction: the recall that the
          learner’s memory model predicted at that moment. Counted are each study day’s first answers to a concept that
          the learner had answered before, of the last {ITEM_WEEKS} weeks and since they joined, without those taken
          back. Learners grade flashcards themselves: flashcards have their own line and are part of no other figure.
        </p>
        <p>
          Observed recall is corrected for guessing: (share right − g) / (1 − g), where g is the chance of being right
          by guessing in that form. The difference is the mean of observed minus predicted over the answers, in
          percentage points. Its interval is the normal one, with the variance taken between learners, for the answers
          of one learner hang together. It wants {FEWEST_ANSWERS} answers of {FEWEST_LEARNERS} learners.
        </p>
        <p>
          Harder than predicted: the whole interval lies more than {100 * HARDER_BY} points below the prediction. Does
          not tell strong from weak: the answers are halved at the median prediction; the gap in observed recall between
          the halves may be nothing, and stays with its whole interval below the gap that was predicted. Draws those who
          should know: a wrong response given at least five times, by answers that were predicted no worse than all the
          others. Shares have Wilson’s interval.
        </p>
      </div>
    </details>
  );
}
