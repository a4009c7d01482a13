import { Button, ButtonLink } from '@/app/_components/ui/button';
import { formatCount } from '@/lib/words/count';

type AccountStepProps = {
  readonly answerCount: number;
  /** The number of topics that the visitor knows according to the placement. */
  readonly knownCount: number;
  /** Continues without an account. Null if nothing is left to ask, or if the visit has no room for another answer. */
  readonly onMore: (() => void) | null;
};

/** Offers an account that keeps the visitor's answers, and other ways to continue. */
export function AccountStep({ answerCount, knownCount, onMore }: AccountStepProps) {
  const found = knownCount > 0 ? ` and the ${formatCount(knownCount, 'topic')} you know already` : '';
  return (
    <div className="grid gap-6 max-sm:min-h-[calc(100dvh-12rem)] max-sm:content-between">
      <div className="grid gap-3">
        <p className="text-lg">
          {answerCount > 0
            ? `A free account keeps your ${formatCount(answerCount, 'answer')}${found}, and asks again just before you forget.`
            : knownCount > 0
              ? `A free account keeps ${formatCount(knownCount, 'topic')} as known, and checks each with a question within two weeks.`
              : 'A free account keeps your goal, and what you learn from now on.'}
        </p>
        <p className="text-muted">
          Until then, this browser keeps them for seven days. They count as study, but earn no credit in a class.
        </p>
      </div>
      <div className="grid gap-2 *:min-h-13">
        <ButtonLink href="/sign-up?from=start" prefetch={false}>
          Make an account
        </ButtonLink>
        <ButtonLink href="/sign-in" prefetch={false} look="plain">
          I have an account: sign in
        </ButtonLink>
        {onMore && (
          <Button look="quiet" onClick={onMore}>
            Answer five more first
          </Button>
        )}
      </div>
    </div>
  );
}
