import { addBasePath } from '@/lib/base-path';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { FlippedCard } from '@/lib/study/answer/flip';
import type { HintReply } from '@/lib/study/answer/give-hint';
import type { RetractionReply } from '@/lib/study/answer/retract-review';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { GivenLesson } from '@/lib/study/lesson/take-lesson';
import type { Mode } from '@/lib/study/sitting/aim';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import type { ReportKind } from '@/lib/words/report-kind';

/** The result of a request: data, or an error message and whether a new question is needed. */
export type ApiReply<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * The purpose of a sitting, as requests encode it. For a sitting beyond today's quiz, it includes the number of
 * questions that had been answered when the sitting began. For practice of one concept, it includes the concept.
 */
export type WrittenAim =
  | { readonly mode: Exclude<Mode, 'beyond' | 'concept'> }
  | { readonly mode: 'beyond'; readonly from: string }
  | { readonly mode: 'concept'; readonly conceptId: string };

/** The code for a reply that could not be read, because the network or the server failed. */
export const OFFLINE = 'offline';
/** The request timeout, in milliseconds: longer than any server reply takes. */
const PATIENCE_MS = 20_000;

/** Sends a request for the quiz and reads the reply. */
export async function exchange<Data>(path: string, body?: unknown): Promise<ApiReply<Data>> {
  try {
    const reply = await fetch(addBasePath(path), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const data = await reply.json();
    return reply.ok ? { ok: true, data } : { ok: false, code: data.code, message: data.message };
  } catch {
    return { ok: false, code: OFFLINE, message: 'We can’t reach the server.' };
  }
}

/** An answer as the browser sends it. */
export type SentAnswer = {
  readonly token: string;
  readonly response: GivenResponse;
  readonly elapsedMs: number;
  /** How long the previous verdict was on screen, in milliseconds. */
  readonly readMs: number;
  /** Whether the learner said that they were sure. Left out if they were not asked. */
  readonly sure?: boolean;
};

export const sendAnswer = (answer: SentAnswer) => exchange<AnswerReply>('/api/answers', answer);

export const sendLesson = (lesson: GivenLesson) => exchange<Sitting>('/api/lessons', lesson);

export const sendFlip = (token: string) => exchange<FlippedCard>('/api/flips', { token });

export const sendForHint = (token: string) => exchange<HintReply>('/api/hints', { token });

export const sendTakeBack = (aim: WrittenAim) => exchange<RetractionReply>('/api/retractions', aim);

export const sendSuspension = (conceptId: string, suspended: boolean) =>
  exchange<{ readonly suspended: boolean }>('/api/suspensions', { conceptId, suspended });

/** Saves whether the learner answers with lists. The server uses it from the next question on. */
export const sendUsesLists = (usesLists: boolean) =>
  exchange<{ readonly usesLists: boolean }>('/api/input-preferences', { usesLists });

/** A learner's report about a question. */
type SentReport = {
  readonly token: string;
  readonly response: GivenResponse | null;
  readonly kind: ReportKind;
  readonly words: string;
};

export const sendReport = (report: SentReport) => exchange<{ readonly reported: true }>('/api/reports', report);

export const fetchSitting = (aim: WrittenAim) => exchange<Sitting>(`/api/sittings?${new URLSearchParams(aim)}`);

export const fetchSample = (number: number) =>
  exchange<{ readonly number: number; readonly question: Question }>(`/api/sample?number=${number}`);

export const sendSample = (number: number, response: GivenResponse) =>
  exchange<VerdictView>('/api/sample', { number, response });

/** Returns a preview question by its topic and number. */
type PreviewName = { readonly conceptId: string; readonly number: number };

export const fetchPreview = ({ conceptId, number }: PreviewName) =>
  exchange<Question>(`/api/preview-questions?${new URLSearchParams({ conceptId, number: String(number) })}`);

export const sendPreview = (name: PreviewName, response: GivenResponse) =>
  exchange<VerdictView>('/api/preview-questions', { ...name, response });
