'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { HintReply } from '@/lib/study/hint';
import type { Sitting } from '@/lib/study/next-turn';
import type { VerdictView } from '@/lib/study/verdict-view';
import { Button } from '../ui/button';
import { Notice } from '../ui/field';
import { ProgressBar } from '../ui/progress-bar';
import { fetchSitting, sendAnswer, sendForHint, sendTakeBack, type WrittenAim } from './api';
import { FlashcardFace } from './flashcard-face';
import { QuestionHead } from './question-head';
import { ResponseInput } from './response-input';
import { Told } from './told';
import { isOnControl, useKeys } from './use-keys';

type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending'; readonly response: GivenResponse }
  | { readonly kind: 'failed'; readonly response: GivenResponse; readonly code: string; readonly message: string }
  | { readonly kind: 'told'; readonly verdict: VerdictView; readonly next: Sitting };

type QuizProps = {
  readonly aim: WrittenAim;
  readonly start: Sitting;
  /** What stands here when nothing is left to ask, made by the server. */
  readonly children?: ReactNode;
};

/** After these the question on screen will never be marked: a fresh one is needed. */
const stale = new Set(['turn-expired', 'turn-outdated', 'turn-retracted', 'turn-forged', 'turn-foreign']);

/** One question at a time. Nothing about the quiz is kept here: each reply says how it goes on. */
export function Quiz({ aim, start, children }: QuizProps) {
  const router = useRouter();
  const [sitting, setSitting] = useState(start);
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const [hint, setHint] = useState<HintReply | null>(null);
  const [note, setNote] = useState('');
  const [answered, setAnswered] = useState(0);
  const shown = useRef({ at: 0, token: '' });
  const prompt = useRef<HTMLHeadingElement>(null);
  const { turn } = sitting;
  const token = turn?.token ?? '';

  // A new question is on screen: measure from now, show it from its top, and let a screen reader begin with it.
  useEffect(() => {
    shown.current = { at: performance.now(), token };
    if (token) window.scrollTo(0, 0);
    if (token && !document.activeElement?.matches('input[type=text]')) {
      prompt.current?.focus({ preventScroll: true });
    }
  }, [token]);

  const show = (next: Sitting) => {
    setPhase({ kind: 'asking' });
    setHint(null);
    setSitting(next);
    if (!next.turn) router.refresh();
  };
  const refetch = async () => {
    const fresh = await fetchSitting(aim);
    if (fresh.ok) show(fresh.data);
    else setNote(fresh.message);
  };
  const respond = async (response: GivenResponse) => {
    if (!turn) return;
    setNote('');
    setPhase({ kind: 'sending', response });
    const elapsedMs = Math.min(86_400_000, Math.round(performance.now() - shown.current.at));
    const reply = await sendAnswer(hint?.token ?? turn.token, response, elapsedMs);
    if (reply.ok) {
      const { verdict, sitting: next } = reply.data;
      setAnswered(answered + 1);
      if (turn.question.form === 'flashcard') show(next);
      else setPhase({ kind: 'told', verdict, next });
    } else if (reply.code === 'unreadable' || reply.code === 'nearly') {
      setNote(reply.message);
      setPhase({ kind: 'asking' });
    } else if (stale.has(reply.code)) {
      setNote(reply.message);
      await refetch();
    } else {
      setPhase({ kind: 'failed', response, code: reply.code, message: reply.message });
    }
  };
  const takeBack = async () => {
    if (phase.kind === 'sending') return;
    const reply = await sendTakeBack(aim);
    if (!reply.ok) return setNote(reply.message);
    const { conceptTitle, remaining } = reply.data;
    const more = remaining === 0 ? 'No more can be taken back.' : `${remaining} more can be taken back.`;
    setNote(`Taken back: your last answer on “${conceptTitle}”. ${more}`);
    setAnswered(Math.max(0, answered - 1));
    show(reply.data.sitting);
  };
  const canHint = turn?.offersHint === true && hint === null && phase.kind === 'asking';
  const askForHint = async () => {
    const reply = await sendForHint(token);
    if (shown.current.token !== token) return;
    if (reply.ok) setHint(reply.data);
    else if (stale.has(reply.code)) await refetch();
    setNote(reply.ok ? '' : reply.message);
    if (!document.activeElement?.matches('input')) prompt.current?.focus({ preventScroll: true });
  };
  const replan = async (verdict: VerdictView) => {
    const fresh = await fetchSitting(aim);
    if (fresh.ok) setPhase({ kind: 'told', verdict, next: fresh.data });
  };
  useKeys((key, event) => {
    if (key === 'u') takeBack();
    else if (key === 'h' && canHint) askForHint();
    else if (key === 'Enter' && phase.kind === 'told' && !isOnControl(event)) {
      event.preventDefault();
      setNote('');
      show(phase.next);
    }
  });

  const told = phase.kind === 'told' ? phase : null;
  const finishAt = aim.mode === 'concept' ? `/concepts/${aim.conceptId}` : null;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      {turn && <SittingProgress aim={aim} answered={answered} {...(told ? told.next.progress : sitting.progress)} />}
      {note !== '' && <Notice tone="plain">{note}</Notice>}
      {!turn && (children ?? <p role="status">One moment …</p>)}
      {turn && (
        <article key={turn.token} className="grid gap-4">
          <QuestionHead turn={turn} heading={prompt} />
          <p aria-live="polite" className="font-medium empty:-mb-4">
            {hint && `Hint: ${hint.text}`}
          </p>
          {turn.question.form === 'flashcard' ? (
            <FlashcardFace
              token={turn.token}
              open={phase.kind === 'asking'}
              onGrade={(grade) => respond({ form: 'flashcard', grade })}
              onStale={refetch}
            />
          ) : (
            <ResponseInput
              question={turn.question}
              open={phase.kind === 'asking'}
              places={told ? told.verdict.places : null}
              struck={hint?.hint.kind === 'strike' ? hint.hint.options : []}
              onRespond={respond}
              onHint={canHint ? askForHint : undefined}
            />
          )}
        </article>
      )}
      {phase.kind === 'failed' && (
        <Notice tone="wrong">
          <p className="mb-2">{phase.message}</p>
          {phase.code === 'signed-out' || phase.code === 'no-learner' ? (
            <a href="/sign-in?next=/today">Sign in</a>
          ) : (
            <Button onClick={() => respond(phase.response)}>Send it again</Button>
          )}
        </Notice>
      )}
      {told && (
        <Told
          verdict={told.verdict}
          last={told.next.turn === null}
          finishAt={finishAt}
          onNext={() => show(told.next)}
          onSuspended={() => replan(told.verdict)}
        />
      )}
      <p className="text-sm text-muted">
        <button type="button" onClick={takeBack} className="rounded underline hover:text-ink">
          Take the last answer back
        </button>{' '}
        <kbd className="hidden font-mono sm:inline">u</kbd>
      </p>
    </div>
  );
}

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
        <Link href={`/concepts/${aim.conceptId}`} prefetch={false}>
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
