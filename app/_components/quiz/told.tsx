import { useEffect, useRef } from 'react';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { Button, ButtonLink } from '../ui/button';
import { ActionBar } from './frame/action-bar';
import { LeechNote } from './leech-note';
import { groundOf, VerdictPanel } from './verdict-panel';

type ToldProps = {
  readonly verdict: VerdictView;
  readonly isEarlier: boolean;
  readonly last: boolean;
  /** The path to which endless practice returns, or null if the quiz ends by itself. */
  readonly endAt: string | null;
  readonly onNext: () => void;
};

/**
 * The verdict and the button to continue. On phones, it is a sheet that grows out of the bar. On wide screens, it is a
 * column next to the question, so that the options stay in place. The focus moves to the verdict, and Enter continues.
 */
export function Told({ verdict, isEarlier, last, endAt, onNext }: ToldProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div
      className={`rise fixed inset-x-0 bottom-0 z-20 flex max-h-[55dvh] flex-col border-t-2 pb-[env(safe-area-inset-bottom)] lg:contents short:static short:-mx-4 short:max-h-none ${groundOf(verdict)}`}
    >
      <VerdictPanel
        {...{ verdict, isEarlier, heading }}
        className={`mx-auto min-h-0 w-full max-w-2xl overflow-y-auto px-4 pt-3 lg:rise lg:sticky lg:top-20 lg:max-h-[calc(100dvh-12rem)] lg:self-start lg:rounded-xl lg:border lg:py-4 ${groundOf(verdict)}`}
      >
        {verdict.leech && <LeechNote {...verdict.leech} id={verdict.conceptId} title={verdict.conceptTitle} />}
      </VerdictPanel>
      <ActionBar
        className="hold-still lg:fixed lg:inset-x-0 lg:bottom-0 lg:z-20 lg:border-t lg:border-line lg:bg-paper lg:pb-[env(safe-area-inset-bottom)]"
        primary={
          <Button aria-keyshortcuts="Enter" onClick={onNext}>
            {last ? 'Finish' : 'Continue'}
          </Button>
        }
      >
        {endAt !== null && !last && (
          <ButtonLink href={endAt} look="quiet" prefetch={false}>
            End practice
          </ButtonLink>
        )}
      </ActionBar>
    </div>
  );
}
