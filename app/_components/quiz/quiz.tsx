'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { NeedsScript } from '../needs-script';
import { Button } from '../ui/button';
import { Notice } from '../ui/field';
import { ProgressBar } from '../ui/progress-bar';
import { OFFLINE, type WrittenAim } from './api';
import { QuestionHead } from './question-head';
import { ResponseInput } from './response-input';
import { Told } from './told';
import { useSitting } from './use-sitting';

type QuizProps = {
  readonly aim: WrittenAim;
  readonly start: Sitting;
  /** What stands here when nothing is left to ask, made by the server. */
  readonly children?: ReactNode;
};

/** One question at a time: it is put, answered, judged, and the next one is there. */
export function Quiz({ aim, start, children }: QuizProps) {
  const { sitting, phase, hint, note, answered, prompt, canHint, ...act } = useSitting(aim, start);
  const { turn } = sitting;
  const told = phase.kind === 'told' ? phase : null;
  const finishAt = aim.mode === 'concept' ? `/topics/${aim.conceptId}` : null;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      {turn && <NeedsScript>Answering questions needs JavaScript. Turn it on and reload this page.</NeedsScript>}
      {turn && <SittingProgress aim={aim} answered={answered} {...(told ? told.next.progress : sitting.progress)} />}
      {note !== '' && <Notice tone="plain">{note}</Notice>}
      {!turn && (children ?? <p role="status">One moment …</p>)}
      {turn && (
        <article key={turn.token} className="grid gap-4">
          <QuestionHead turn={turn} heading={prompt} />
          <p aria-live="polite" className="font-medium empty:-mb-4">
            {hint && `Hint: ${hint.text}`}
          </p>
          <ResponseInput
            question={turn.question}
            open={phase.kind === 'asking'}
            places={told ? told.verdict.places : null}
            struck={hint?.hint.kind === 'strike' ? hint.hint.options : []}
            onRespond={act.respond}
            onHint={canHint ? act.askForHint : undefined}
            onFlip={act.flip}
          />
        </article>
      )}
      {phase.kind === 'failed' && (
        <Notice tone="wrong">
          <p className="mb-2">
            {phase.message}
            {phase.code === OFFLINE && ' Your response is kept here, and sent by itself when the connection is back.'}
          </p>
          {phase.code === 'no-learner' ? (
            <a href="/gone">What now?</a>
          ) : phase.code === 'signed-out' ? (
            <a href="/sign-in?next=/today">Sign in</a>
          ) : (
            <Button onClick={act.sendAgain}>Send it again</Button>
          )}
        </Notice>
      )}
      {told && (
        <Told
          verdict={told.verdict}
          last={told.next.turn === null}
          onceMore={asksOnceMore(aim, told.verdict.practice)}
          finishAt={finishAt}
          onNext={() => act.show(told.next)}
          onSuspended={() => act.replan(told.verdict)}
        />
      )}
      <p className="text-sm text-muted">
        <button type="button" onClick={act.takeBack} className="rounded underline hover:text-ink">
          Take the last answer back
        </button>{' '}
        <kbd className="hidden font-mono sm:inline">u</kbd>
      </p>
    </div>
  );
}

/**
 * What was wrong comes once more in the quiz, but a second miss of the day waits for tomorrow; what was missed, until
 * it is right.
 */
const asksOnceMore = ({ mode }: WrittenAim, practice: boolean): boolean =>
  mode === 'missed' || (mode !== 'concept' && !practice);

type SittingProgressProps = {
  readonly aim: WrittenAim;
  readonly answered: number;
  readonly done: number;
  readonly total: number;
};

function SittingProgress({ aim, answered, done, total }: SittingProgressProps) {
  if (aim.mode === 'concept') {
    return (
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        <span>{answered} answered. It goes on until you finish.</span>
        <Link href={`/topics/${aim.conceptId}`} prefetch={false} className="underline">
          Finish
        </Link>
      </p>
    );
  }
  if (aim.mode === 'missed') {
    return <p className="text-sm text-muted">{total === 0 ? 'None left' : `${total} left`}</p>;
  }
  return <ProgressBar done={done} total={total} label="Progress of this quiz" />;
}
