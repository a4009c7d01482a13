'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { PortText } from '@/app/_components/port-text';
import { exchange } from '@/app/_components/quiz/api';
import { useHeldEnter } from '@/app/_components/quiz/frame/held-enter';
import { useKeyboardInset } from '@/app/_components/quiz/frame/keyboard-inset';
import { CHECK, QuizFrame } from '@/app/_components/quiz/frame/quiz-frame';
import { ResponseInput } from '@/app/_components/quiz/response-input';
import { Button } from '@/app/_components/ui/button';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { Found, GivenPlacement, PlacementReply, PlacementTurn } from '@/lib/study/visit/ask-placement';
import type { Visit } from '@/lib/study/visit/visit';

type Answers = readonly GivenPlacement[];

type PlacementProps = {
  readonly id: Visit['id'];
  readonly goals: Visit['goals'];
  /** The answers so far. A reload continues after them. */
  readonly start: Answers;
  readonly onAnswered: (answers: Answers) => void;
  readonly onFound: (found: Found, answers: Answers) => void;
};

/** After these errors, the visitor can correct their text. */
const TO_CORRECT = ['unreadable', 'nearly', 'too-broad'];
/** After these errors, the server can no longer mark the answers so far, so the placement starts over. */
const STALE = ['turn-expired', 'turn-outdated', 'turn-forged', 'turn-foreign'];

/** Asks a few questions to find out what the person already knows. Shows a dot for each question, but no verdicts. */
export function Placement({ id, goals, start, onAnswered, onFound }: PlacementProps) {
  const [turn, setTurn] = useState<PlacementTurn | null>(null);
  const [trouble, setTrouble] = useState<{ readonly text: string; readonly resend: boolean } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [said, setSaid] = useState({ text: '', times: 0 });
  const answers = useRef(start);
  const waiting = useRef(start);
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef({ onAnswered, onFound });
  useLayoutEffect(() => {
    told.current = { onAnswered, onFound };
  });
  useHeldEnter();
  useKeyboardInset();
  const say = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  const frame = useMemo(() => ({ say, skipsEasily: true, send: CHECK }), [say]);

  const send = useCallback(
    async (given: Answers, note: string | null = null): Promise<void> => {
      waiting.current = given;
      setIsSending(true);
      const reply = await exchange<PlacementReply>('/api/placements', { ownerId: id, goals, answers: given });
      setIsSending(false);
      if (reply.ok) {
        answers.current = given;
        setTrouble(note === null ? null : { text: note, resend: false });
        told.current.onAnswered(given);
        if (reply.data.turn) setTurn(reply.data.turn);
        else told.current.onFound(reply.data.found, given);
      } else if (STALE.includes(reply.code) && given.length > 0) {
        await send([], 'The questions have been updated, so this check starts over.');
      } else setTrouble({ text: reply.message, resend: !TO_CORRECT.includes(reply.code) });
    },
    [id, goals],
  );
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    void send(answers.current);
  }, [send]);
  useEffect(() => {
    if (turn && !document.activeElement?.matches('input[type=text]')) heading.current?.focus({ preventScroll: true });
  }, [turn]);
  const respond = (response: GivenResponse) => {
    if (turn && !isSending) void send([...answers.current, { token: turn.token, response }]);
  };
  return (
    <QuizFrame value={frame}>
      <div role="status" className="sr-only">
        <span key={said.times}>{said.text}</span>
      </div>
      {turn && <Dots number={turn.number} most={turn.most} />}
      {trouble && (
        <div
          role="alert"
          className="grid justify-items-start gap-2 rounded-lg border border-line bg-info-sunk px-4 py-3"
        >
          <p>{trouble.text}</p>
          {trouble.resend && <Button onClick={() => send(waiting.current)}>Send again</Button>}
        </div>
      )}
      {turn ? (
        <article key={turn.token} className="grid min-w-0 content-start gap-4">
          <h3 ref={heading} tabIndex={-1} className="text-question font-semibold outline-none">
            <PortText text={turn.question.prompt} />
          </h3>
          <ResponseInput question={turn.question} open={!isSending} places={null} onRespond={respond} />
        </article>
      ) : (
        !trouble && <p>One moment…</p>
      )}
    </QuizFrame>
  );
}

/** Shows the number of the current question and the maximum number of questions. */
function Dots({ number, most }: { readonly number: number; readonly most: number }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <p>
        Question {number}
        <span className="sr-only"> of at most {most}</span>
      </p>
      <span aria-hidden className="flex gap-1.5">
        {Array.from({ length: most }, (_, place) => place + 1).map((place) => (
          <span
            key={place}
            data-done={place < number || undefined}
            className="size-2.5 rounded-full border border-line-strong data-done:border-accent data-done:bg-accent forced-colors:data-done:bg-[Highlight]"
          />
        ))}
      </span>
    </div>
  );
}
