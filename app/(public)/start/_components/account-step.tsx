import { Button, ButtonLink } from '@/app/_components/ui/button';
import { formatCount } from '@/lib/words/count';

type AccountStepProps = {
  readonly answerCount: number;
  /** The number of topics that the placement found to be known. */
  readonly knownCount: number;
  /** Whom to ask for an invitation, as a sentence. Null if an account needs none. */
  readonly invitation: string | null;
  /**
   * Continues without an account. Null if there are no more questions, or if the visit has no room for another answer.
   */
  readonly onMore: (() => void) | null;
};

/** Offers an account that keeps the visitor's answers, and other ways to continue. */
export function AccountStep({ answerCount, knownCount, invitation, onMore }: AccountStepProps) {
  const found = knownCount > 0 ? ` and the ${formatCount(knownCount, 'topic')} you already know` : '';
  return (
    <div className="grid gap-6 max-sm:min-h-[calc(100dvh-12rem)] max-sm:content-between">
      <div className="grid gap-3">
        <p className="text-lg">
          {answerCount > 0
            ? `A free account keeps your ${formatCount(answerCount, 'answer')}${found}. We’ll ask you again just before you forget.`
            : knownCount > 0
              ? `A free account keeps ${formatCount(knownCount, 'topic')} marked as known. We’ll check each of them with one question within two weeks.`
              : 'A free account keeps your goal and everything you learn from now on.'}
        </p>
        {invitation && <p>A new account needs an invitation or a class code. {invitation}</p>}
        <p className="text-muted">
          Until you create one, this browser keeps everything for seven days. Your answers count as study, but they earn
          no credit in a class.
        </p>
      </div>
      <div className="grid gap-2 *:min-h-13">
        <ButtonLink href="/sign-up?from=start" prefetch={false}>
          Create an account
        </ButtonLink>
        <ButtonLink href="/sign-in" prefetch={false} look="plain">
          I already have an account
        </ButtonLink>
        {onMore && (
          <Button look="quiet" onClick={onMore}>
            Answer five more questions first
          </Button>
        )}
      </div>
    </div>
  );
}
