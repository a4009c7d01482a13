import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { AnswerReply } from '@/lib/study/answer';
import type { FlippedCard } from '@/lib/study/flip';
import type { Sitting } from '@/lib/study/next-turn';
import type { TakeBackReply } from '@/lib/study/take-back';
import type { Mode } from '@/lib/study/turn';
import type { VerdictView } from '@/lib/study/verdict-view';

/** What a request came to: data, or what to tell the reader and whether a fresh question is needed. */
export type Outcome<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly message: string };

const offline = {
  ok: false,
  code: 'offline',
  message: 'No connection to the server. Your response is kept here: send it again when you are back online.',
} as const;

async function exchange<Data>(path: string, body?: unknown): Promise<Outcome<Data>> {
  try {
    const reply = await fetch(
      path,
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    const data = await reply.json();
    return reply.ok ? { ok: true, data } : { ok: false, code: data.code, message: data.message };
  } catch {
    return offline;
  }
}

export const sendAnswer = (token: string, response: GivenResponse, elapsedMs: number) =>
  exchange<AnswerReply>('/api/answers', { token, response, elapsedMs });

export const sendFlip = (token: string) => exchange<FlippedCard>('/api/flips', { token });

export const sendTakeBack = (mode: Mode) => exchange<TakeBackReply>('/api/retractions', { mode });

export const fetchSitting = (mode: Mode) => exchange<Sitting>(`/api/sittings?mode=${mode}`);

export const fetchSample = (number: number) =>
  exchange<{ readonly number: number; readonly question: Question }>(`/api/sample?number=${number}`);

export const sendSample = (number: number, response: GivenResponse) =>
  exchange<VerdictView>('/api/sample', { number, response });
