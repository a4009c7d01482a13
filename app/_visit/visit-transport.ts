import { type ApiReply, exchange } from '@/app/_components/quiz/api';
import type { Transport } from '@/app/_components/quiz/transport';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import type { Visit, VisitStep } from '@/lib/study/visit/visit';
import { countAnswers, isFull, type KeptVisit } from './kept-visit';

/** Sends a visit and returns the next step. */
const sendVisit = (visit: Visit) => exchange<VisitReply>('/api/visits', { visit });

/**
 * The quiz pauses to offer an account after `askUntil` right answers. For a visitor who is rarely right, it pauses
 * after this many times `askUntil` answers.
 */
const PATIENCE = 3;

/**
 * Returns the state of the visitor's quiz. The quiz pauses after enough answers, or if the visit has no room for more.
 */
const sittingOf = ({ sitting, rightCount }: VisitReply, kept: KeptVisit): Sitting =>
  rightCount >= kept.askUntil || countAnswers(kept) >= PATIENCE * kept.askUntil || isFull(kept)
    ? { ...sitting, turn: null, lesson: null }
    : sitting;

/** Reads and changes the visit that the browser stores. */
export type VisitDesk = { readonly read: () => KeptVisit; readonly change: (kept: KeptVisit) => void };

/**
 * Returns a visitor's transport. Each request contains the whole visit, and the browser stores the steps that the
 * server was able to mark.
 */
export function visitTransport({ read, change }: VisitDesk): Transport {
  const play = async (step: VisitStep | null): Promise<ApiReply<VisitReply & { readonly kept: KeptVisit }>> => {
    const kept = read();
    const isSent = step !== null && kept.visit.steps.some(({ token }) => token === step.token);
    const visit = step === null || isSent ? kept.visit : { ...kept.visit, steps: [...kept.visit.steps, step] };
    const reply = await sendVisit(visit);
    if (!reply.ok) return reply;
    const after = { ...kept, visit };
    if (step !== null) change(after);
    return { ok: true, data: { ...reply.data, kept: after } };
  };
  const stand = async (step: VisitStep | null): Promise<ApiReply<Sitting>> => {
    const reply = await play(step);
    return reply.ok ? { ok: true, data: sittingOf(reply.data, reply.data.kept) } : reply;
  };
  return {
    isKept: false,
    fetchSitting: () => stand(null),
    sendLesson: (lesson) => stand({ kind: 'lesson', ...lesson }),
    sendAnswer: async ({ token, response, elapsedMs, readMs }) => {
      const reply = await play({ kind: 'answer', token, response, elapsedMs, readMs });
      if (!reply.ok) return reply;
      const { verdict, kept } = reply.data;
      if (!verdict)
        return {
          ok: false,
          code: 'turn-outdated',
          message: 'That question is no longer open. Here’s the current one.',
        };
      return { ok: true, data: { verdict, isEarlier: false, sitting: sittingOf(reply.data, kept) } };
    },
  };
}
