'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { OpenTurn, Sitting } from '@/lib/study/next-turn';
import type { Mode } from '@/lib/study/turn';
import type { VerdictView } from '@/lib/study/verdict-view';
import { Button } from '../ui/button';
import { Notice } from '../ui/field';
import { ProgressBar } from '../ui/progress-bar';
import { fetchSitting, sendAnswer, sendTakeBack } from './api';
import { FlashcardFace } from './flashcard-face';
import { ResponseInput } from './response-input';
import { isOnControl, useKeys } from './use-keys';
import { VerdictPanel } from './verdict-panel';

type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending'; readonly response: GivenResponse }
  | { readonly kind: 'failed'; readonly response: GivenResponse; readonly code: string; readonly message: string }
  | { readonly kind: 'told'; readonly verdict: VerdictView; readonly next: Sitting };

type QuizProps = { readonly mode: Mode; readonly start: Sitting };

const reasons = { retry: 'Once more', due: 'Review', new: 'New' } as const;
/** After these the question on screen will never be marked: a fresh one is needed. */
const stale = new Set(['turn-expired', 'turn-outdated', 'turn-retracted', 'turn-forged', 'turn-foreign']);

/** One question at a time. Nothing about the quiz is kept here: each reply says how it goes on. */
export function Quiz({ mode, start }: QuizProps) {
  const router = useRouter();
  const [sitting, setSitting] = useState(start);
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const [note, setNote] = useState('');
  const shownAt = useRef(0);
  const prompt = useRef<HTMLHeadingElement>(null);
  const { turn } = sitting;
  const token = turn?.token;

  // A new question is on screen: measure from now, show it from its top, and let a screen reader begin with it.
  useEffect(() => {
    shownAt.current = performance.now();
    if (token) window.scrollTo(0, 0);
    if (token && !document.activeElement?.matches('input[type=text]')) {
      prompt.current?.focus({ preventScroll: true });
    }
  }, [token]);

  const show = (next: Sitting) => {
    setPhase({ kind: 'asking' });
    setSitting(next);
    if (!next.turn) router.refresh();
  };
  const refetch = async () => {
    const fresh = await fetchSitting(mode);
    if (fresh.ok) show(fresh.data);
    else setNote(fresh.message);
  };
  const respond = async (response: GivenResponse) => {
    if (!turn) return;
    setNote('');
    setPhase({ kind: 'sending', response });
    const elapsedMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current));
    const reply = await sendAnswer(turn.token, response, elapsedMs);
    if (reply.ok) {
      const { verdict, sitting: next } = reply.data;
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
    const reply = await sendTakeBack(mode);
    if (!reply.ok) return setNote(reply.message);
    setNote(`Taken back: your last answer on “${reply.data.conceptTitle}”.`);
    show(reply.data.sitting);
  };
  useKeys((key, event) => {
    if (key === 'u') takeBack();
    else if (key === 'Enter' && phase.kind === 'told' && !isOnControl(event)) {
      event.preventDefault();
      setNote('');
      show(phase.next);
    }
  });

  if (!turn) return <p role="status">One moment …</p>;
  const told = phase.kind === 'told' ? phase : null;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <SittingProgress mode={mode} {...(told ? told.next.progress : sitting.progress)} />
      {note !== '' && <Notice tone="plain">{note}</Notice>}
      <article key={turn.token} className="grid gap-4">
        <QuestionHead turn={turn} heading={prompt} />
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
            onRespond={respond}
          />
        )}
      </article>
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
      {told && <Told verdict={told.verdict} last={told.next.turn === null} onNext={() => show(told.next)} />}
      <p className="text-sm text-muted">
        <button type="button" onClick={takeBack} className="rounded underline hover:text-ink">
          Take the last answer back
        </button>{' '}
        <kbd className="hidden font-mono sm:inline">u</kbd>
      </p>
    </div>
  );
}

function SittingProgress({
  mode,
  done,
  total,
}: {
  readonly mode: Mode;
  readonly done: number;
  readonly total: number;
}) {
  if (mode === 'missed') return <p className="text-sm text-muted">{total === 0 ? 'None left' : `${total} left`}</p>;
  return <ProgressBar done={done} total={total} label="Progress of this quiz" />;
}

type HeadProps = {
  readonly turn: OpenTurn;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
};

function QuestionHead({ turn, heading }: HeadProps) {
  const { question } = turn;
  return (
    <header className="grid gap-2">
      <p className="text-sm text-muted">
        {reasons[turn.reason]} · {turn.family}
      </p>
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {question.prompt}
      </h2>
      {question.form === 'true-false' && <p className="rounded-lg bg-sunk px-4 py-3 text-lg">{question.statement}</p>}
    </header>
  );
}

type ToldProps = {
  readonly verdict: VerdictView;
  readonly last: boolean;
  readonly onNext: () => void;
};

/** The verdict with the way on; the focus goes there, so that Enter goes on. */
function Told({ verdict, last, onNext }: ToldProps) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <>
      <VerdictPanel verdict={verdict} />
      <div>
        <Button ref={next} onClick={onNext}>
          {last ? 'Finish' : 'Next'} <kbd className="hidden font-mono text-sm opacity-80 sm:inline">Enter</kbd>
        </Button>
      </div>
    </>
  );
}
