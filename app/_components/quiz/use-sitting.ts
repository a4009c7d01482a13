import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { FlippedCard } from '@/lib/study/answer/flip';
import type { HintReply } from '@/lib/study/answer/give-hint';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { fetchSitting, OFFLINE, sendAnswer, sendFlip, sendForHint, sendTakeBack, type WrittenAim } from './api';
import { FORM_VIEWS } from './forms/registry';
import { isOnControl, useKeys } from './use-keys';
import { useWhenOnline } from './when-online';

/** What the learner gave, and the milliseconds that the question was on screen until then. */
type Given = { readonly response: GivenResponse; readonly elapsedMs: number };

export type SittingPhase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly given: Given; readonly code: string; readonly message: string }
  | { readonly kind: 'told'; readonly verdict: VerdictView; readonly next: Sitting };

/** After these the learner may correct what was typed; nothing was counted. */
const isToCorrect = (code: string): code is MarkFailure => ['unreadable', 'nearly', 'too-broad'].includes(code);

/** After these the question on screen will never be marked: a fresh one is needed. */
const stale = new Set(['turn-expired', 'turn-outdated', 'turn-retracted', 'turn-forged', 'turn-foreign']);

/**
 * What the learner does in a sitting, and where it stands. Nothing about the quiz is kept here: each reply says how it
 * goes on.
 */
export function useSitting(aim: WrittenAim, start: Sitting) {
  const router = useRouter();
  const [sitting, setSitting] = useState(start);
  const [phase, setPhase] = useState<SittingPhase>({ kind: 'asking' });
  const [hint, setHint] = useState<HintReply | null>(null);
  const [note, setNote] = useState('');
  const [wasTooBroad, setWasTooBroad] = useState(false);
  const [answered, setAnswered] = useState(0);
  const shown = useRef({ at: 0, token: '' });
  const underWay = useRef(false);
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
    setWasTooBroad(false);
    setSitting(next);
    if (!next.turn) router.refresh();
  };
  const refetch = async () => {
    const fresh = await fetchSitting(aim);
    if (fresh.ok) show(fresh.data);
    else setNote(fresh.message);
  };
  const deliver = async (given: Given): Promise<boolean> => {
    if (!turn || underWay.current) return false;
    underWay.current = true;
    const reply = await sendAnswer(hint?.token ?? turn.token, given.response, given.elapsedMs);
    underWay.current = false;
    if (reply.ok) {
      const { verdict, sitting: next } = reply.data;
      setAnswered(answered + 1);
      if (FORM_VIEWS[turn.question.form].selfGraded) show(next);
      else setPhase({ kind: 'told', verdict, next });
    } else if (isToCorrect(reply.code)) {
      if (reply.code === 'too-broad') setWasTooBroad(true);
      setNote(reply.message);
      setPhase({ kind: 'asking' });
    } else if (stale.has(reply.code)) {
      setNote(reply.message);
      await refetch();
    } else {
      setPhase({ kind: 'failed', given, code: reply.code, message: reply.message });
    }
    return reply.ok;
  };
  const respond = (response: GivenResponse) => {
    setNote('');
    setPhase({ kind: 'sending' });
    const exact = wasTooBroad && 'text' in response ? ({ ...response, afterTooBroad: true } as const) : response;
    return deliver({
      response: exact,
      elapsedMs: Math.min(86_400_000, Math.round(performance.now() - shown.current.at)),
    });
  };
  // The response that failed stays on screen until it is known what became of it.
  const sendAgain = async () => {
    if (phase.kind === 'failed' && (await deliver(phase.given))) setNote('Your response was sent.');
  };
  useWhenOnline(phase.kind === 'failed' && phase.code === OFFLINE, sendAgain);
  const takeBack = async () => {
    if (underWay.current) return;
    const reply = await sendTakeBack(aim);
    if (!reply.ok) return setNote(reply.message);
    const { conceptTitle, remaining } = reply.data;
    const more = remaining === 0 ? 'No more can be taken back.' : `${remaining} more can be taken back.`;
    setNote(
      `Taken back: your last answer on “${conceptTitle}”. Another answer to it today counts as practice. ${more}`,
    );
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
  const flip = async (): Promise<FlippedCard | null> => {
    const reply = await sendFlip(token);
    if (reply.ok) return reply.data;
    setNote(reply.message);
    if (stale.has(reply.code)) await refetch();
    return null;
  };
  const replan = async (verdict: VerdictView) => {
    const fresh = await fetchSitting(aim);
    if (!fresh.ok) return;
    // Whoever has gone on meanwhile is at another question, which nothing is told of yet.
    setPhase((now) => (now.kind === 'told' && now.verdict === verdict ? { ...now, next: fresh.data } : now));
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
  return {
    sitting,
    phase,
    hint,
    note,
    answered,
    prompt,
    canHint,
    show,
    refetch,
    respond,
    sendAgain,
    takeBack,
    askForHint,
    flip,
    replan,
  };
}
