import { addBasePath } from '@/lib/base-path';
import { Button } from '../../ui/button';
import { OFFLINE } from '../api';
import { ActionBar, BAR_PLACE } from './action-bar';
import type { SittingPhase } from './sitting-phase';

/** The messages about something that could not be sent yet. */
const KEPT = {
  answer: ' Your answer is saved in this tab. We’ll send it when you’re back online.',
  lesson: ' The quiz continues when you’re back online.',
};

type TroubleProps = {
  readonly phase: Extract<SittingPhase, { readonly kind: 'failed' | 'stranded' }>;
  readonly onTryAgain: () => void;
};

/**
 * Says that an answer could not be sent or a question could not be loaded. The button to continue takes the place of
 * Check.
 */
export function Trouble({ phase, onTryAgain }: TroubleProps) {
  const isKept = phase.kind === 'failed' && phase.code === OFFLINE;
  return (
    <div className={`${BAR_PLACE} bg-wrong-sunk`}>
      <p role="alert" className="mx-auto max-w-2xl px-4 pt-3 lg:max-w-[66rem]">
        {phase.message}
        {isKept && KEPT[phase.given.kind]}
      </p>
      <ActionBar className="" primary={<WayOn {...{ phase, onTryAgain }} />} />
    </div>
  );
}

const link = 'inline-flex items-center font-medium underline';

function WayOn({ phase, onTryAgain }: TroubleProps) {
  if (phase.code === 'no-learner') {
    return (
      <a href={addBasePath('/gone')} className={link}>
        What you can do now
      </a>
    );
  }
  if (phase.code === 'signed-out') {
    return (
      <a href={addBasePath('/sign-in?next=/today/quiz')} className={link}>
        Sign in
      </a>
    );
  }
  return <Button onClick={onTryAgain}>{phase.kind === 'failed' ? 'Send again' : 'Try again'}</Button>;
}
