import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { FlippedCard } from '@/lib/study/answer/flip';
import type { HintReply } from '@/lib/study/answer/give-hint';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { OFFLINE, sendFlip, sendForHint, sendSuspension, sendTakeBack, type WrittenAim } from './api';
import { FORM_VIEWS } from './forms/registry';
import { useReadingTime } from './frame/reading-time';
import type { Given, GivenAnswer, Note, SittingPhase } from './frame/sitting-phase';
import { useReturn } from './frame/use-return';
import type { Transport } from './transport';
import { isOnControl, useKeys } from './use-keys';
import { useWhenOnline } from './when-online';

/** A topic that can be stopped and started again. */
type Topic = Pick<VerdictView, 'conceptId' | 'conceptTitle'>;

const MOVED_ON = 'You already answered that question. Here is the next one.';
const READ_ON = 'You already read that lesson. Here is what comes next.';

/** After these errors, the learner can correct their text. Nothing was counted. */
const isToCorrect = (code: string): code is MarkFailure => ['unreadable', 'nearly', 'too-broad'].includes(code);

/** After these errors, the current question will never be marked, so a new one is needed. */
const stale = new Set(['turn-expired', 'turn-outdated', 'turn-retracted', 'turn-forged', 'turn-foreign', 'mock-over']);

/** Runs a sitting. The quiz itself has no state in the browser, because each reply says what comes next. */
export function useSitting(aim: WrittenAim, start: Sitting, transport: Transport) {
  const router = useRouter();
  const [sitting, setSitting] = useState(start);
  const [phase, setPhase] = useState<SittingPhase>({ kind: 'asking' });
  const [hint, setHint] = useState<HintReply | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [said, setSaid] = useState({ text: '', times: 0 });
  const [wasTooBroad, setWasTooBroad] = useState(false);
  const [answered, setAnswered] = useState(0);
  const [response, setResponse] = useState<GivenResponse | null>(null);
  const shown = useRef({ at: 0, token: '' });
  const underWay = useRef(false);
  const prompt = useRef<HTMLHeadingElement>(null);
  const { turn, lesson } = sitting;
  const canEverUndo = transport.isKept && aim.mode !== 'mock';
  const isOver = turn === null && lesson === null;
  const token = lesson?.token ?? turn?.token ?? '';
  const { noteTold, noteLeft, noteSent, getReadMs } = useReadingTime();
  const isShown = phase.kind !== 'restoring';
  const now = useRef({ token, phase });
  useLayoutEffect(() => {
    now.current = { token, phase };
  });

  // For a new question, starts the clock, scrolls to the top, and moves the screen reader to it.
  useEffect(() => {
    if (!isShown) return;
    shown.current = { at: performance.now(), token };
    if (token) window.scrollTo(0, 0);
    if (token && !document.activeElement?.matches('input[type=text]')) {
      prompt.current?.focus({ preventScroll: true });
    }
  }, [token, isShown]);

  /** Announces a message to screen readers, even if it is the same as before. */
  const say = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  const show = (next: Sitting, text: string | null = null) => {
    setPhase({ kind: 'asking' });
    setHint(null);
    setWasTooBroad(false);
    setResponse(null);
    setSaid(({ times }) => ({ text: '', times }));
    setNote(text === null ? null : { text });
    setSitting(next);
    if (!next.turn && !next.lesson) router.refresh();
  };
  /** Replaces a question that will never be marked. The message about it is always announced. */
  const replace = async (text: string) => {
    const fresh = await transport.fetchSitting();
    if (fresh.ok) show(fresh.data, text);
    else setPhase({ kind: 'stranded', code: fresh.code, message: text });
  };
  /** Asks whether the question on screen is still open, and shows the open one if it is not. */
  const recheck = async () => {
    const before = now.current;
    const { kind } = before.phase;
    if (underWay.current || kind === 'sending' || kind === 'weighing' || kind === 'failed') return;
    const fresh = await transport.fetchSitting();
    if (underWay.current || now.current.token !== before.token || now.current.phase !== before.phase) return;
    if (kind === 'told') {
      if (fresh.ok) setPhase({ ...before.phase, next: fresh.data });
    } else if (!fresh.ok) {
      if (kind === 'restoring') setPhase({ kind: 'stranded', code: fresh.code, message: fresh.message });
    } else if (!isOver && isSameQuestion(fresh.data, sitting)) {
      // The question is the same as the one on screen, so an unfinished answer stays.
      setSitting({ ...fresh.data, turn, lesson });
      setPhase({ kind: 'asking' });
    } else if (kind !== 'asking' || (!fresh.data.turn && !fresh.data.lesson)) show(fresh.data);
    else show(fresh.data, lesson ? READ_ON : MOVED_ON);
  };
  useReturn(start, {
    onRestored: () => {
      setPhase({ kind: 'restoring' });
      void Promise.resolve().then(recheck);
    },
    onReturn: recheck,
  });

  const deliver = async (given: Given): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    const isSent = given.kind === 'lesson' ? await deliverLesson(given) : await deliverAnswer(given);
    underWay.current = false;
    return isSent;
  };
  const deliverLesson = async (given: Extract<Given, { readonly kind: 'lesson' }>): Promise<boolean> => {
    const reply = await transport.sendLesson(given.lesson);
    if (reply.ok) {
      noteSent();
      show(reply.data);
    } else if (stale.has(reply.code)) await replace(reply.message);
    else setPhase({ kind: 'failed', given, code: reply.code, message: reply.message });
    return reply.ok;
  };
  const deliverAnswer = async ({ kind, ...answer }: GivenAnswer): Promise<boolean> => {
    if (!turn) return false;
    const given = { kind, ...answer };
    const reply = await transport.sendAnswer({ token: hint?.token ?? turn.token, ...answer });
    if (reply.ok) {
      noteSent();
      noteTold();
      const { verdict, isEarlier, sitting: next } = reply.data;
      if (!isEarlier) setAnswered((count) => count + 1);
      if (verdict && !FORM_VIEWS[turn.question.form].selfGraded) setPhase({ kind: 'told', verdict, isEarlier, next });
      else show(next, isEarlier ? MOVED_ON : null);
    } else if (isToCorrect(reply.code)) {
      if (reply.code === 'too-broad') setWasTooBroad(true);
      setNote({ text: reply.message });
      setPhase({ kind: 'asking' });
    } else if (stale.has(reply.code)) {
      await replace(reply.message);
    } else {
      setPhase({ kind: 'failed', given, code: reply.code, message: reply.message });
    }
    return reply.ok;
  };
  const sinceShown = () => Math.min(86_400_000, Math.round(performance.now() - shown.current.at));
  const respond = (response: GivenResponse) => {
    if (underWay.current) return;
    setResponse(response);
    setNote(null);
    const exact = wasTooBroad && 'text' in response ? ({ ...response, afterTooBroad: true } as const) : response;
    const given = { kind: 'answer', response: exact, elapsedMs: sinceShown(), readMs: getReadMs() } as const;
    const isSelfGraded = turn !== null && FORM_VIEWS[turn.question.form].selfGraded;
    if (sitting.asksSure && response.form !== 'none' && !isSelfGraded) return setPhase({ kind: 'weighing', given });
    setPhase({ kind: 'sending' });
    return deliver(given);
  };
  const saySure = (sure: boolean) => {
    if (phase.kind !== 'weighing') return;
    setPhase({ kind: 'sending' });
    return deliver({ ...phase.given, sure });
  };
  const finishLesson = (known: boolean) => {
    if (!lesson || underWay.current) return;
    setNote(null);
    setPhase({ kind: 'sending' });
    return deliver({ kind: 'lesson', lesson: { token, known, ms: sinceShown(), readMs: getReadMs() } });
  };
  /** Retries what could not be sent or loaded. */
  const tryAgain = async () => {
    // The response that failed stays on screen until its result is known.
    if (phase.kind === 'failed' && (await deliver(phase.given)) && phase.given.kind === 'answer') {
      setNote({ text: 'Your answer was sent.' });
    }
    if (phase.kind === 'stranded') await replace(phase.message);
  };
  useWhenOnline((phase.kind === 'failed' || phase.kind === 'stranded') && phase.code === OFFLINE, tryAgain);

  const goOn = () => {
    if (phase.kind !== 'told') return;
    noteLeft();
    show(phase.next);
  };
  const undo = async () => {
    if (underWay.current || !canEverUndo) return;
    const reply = await sendTakeBack(aim);
    if (!reply.ok) return setNote({ text: reply.message });
    const { conceptTitle, remaining } = reply.data;
    const more = remaining === 0 ? 'You can’t undo any more answers.' : `You can undo ${remaining} more.`;
    setAnswered((count) => Math.max(0, count - 1));
    // The end of the quiz may be part of another frame.
    if (isOver) router.refresh();
    show(
      reply.data.sitting,
      `Your last answer about “${conceptTitle}” was undone. If you are asked about it again today, your answer counts as practice. ${more}`,
    );
  };
  const canHint = !lesson && turn?.offersHint === true && hint === null && phase.kind === 'asking';
  const askForHint = async () => {
    const reply = await sendForHint(token);
    if (shown.current.token !== token) return;
    if (reply.ok) setHint(reply.data);
    else if (stale.has(reply.code)) return replace(reply.message);
    setNote(reply.ok ? null : { text: reply.message });
    if (!document.activeElement?.matches('input')) prompt.current?.focus({ preventScroll: true });
  };
  const flip = async (): Promise<FlippedCard | null> => {
    const reply = await sendFlip(token);
    if (reply.ok) return reply.data;
    if (stale.has(reply.code)) await replace(reply.message);
    else setNote({ text: reply.message });
    return null;
  };
  const suspend = async (topic: Topic, wanted: boolean): Promise<void> => {
    const reply = await sendSuspension(topic.conceptId, wanted);
    if (!reply.ok) return setNote({ text: reply.message });
    const action = { label: 'Start asking again', run: () => suspend(topic, false) };
    setNote(
      wanted
        ? { text: `You won’t be asked about “${topic.conceptTitle}” until you start it again.`, action }
        : { text: `You’ll be asked about “${topic.conceptTitle}” again.` },
    );
    // Stopping a topic can change the next question. The question on screen stays.
    if (now.current.phase.kind === 'told') await recheck();
  };
  const tell = (text: string) => setNote({ text });

  useKeys((key, event) => {
    if (key === 'u') undo();
    else if (key === 'h' && canHint) askForHint();
    else if (key === 'Enter' && !isOnControl(event)) {
      if (phase.kind !== 'told' && !(lesson && phase.kind === 'asking')) return;
      event.preventDefault();
      if (phase.kind === 'told') goOn();
      else finishLesson(false);
    }
  });
  return {
    sitting,
    phase,
    hint,
    note,
    said,
    say,
    prompt,
    canHint,
    canUndo: canEverUndo && (answered > 0 || sitting.progress.done > 0),
    answered,
    response,
    respond,
    saySure,
    finishLesson,
    tryAgain,
    goOn,
    recheck,
    undo,
    askForHint,
    flip,
    suspend,
    tell,
  };
}

/**
 * Returns whether two sittings have the same question or lesson open. Tokens differ each time they are sealed, so it
 * compares the contents.
 */
const isSameQuestion = (one: Sitting, other: Sitting): boolean => whatIsOpen(one) === whatIsOpen(other);

const whatIsOpen = ({ lesson, turn }: Sitting): string =>
  JSON.stringify(lesson ? lesson.card : [turn?.question, turn?.family]);
