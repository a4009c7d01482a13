import { setTimeout as sleep } from 'node:timers/promises';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { makeVisitor, type Person, readAnswerReply, type Visitor } from '../outside/visitor';

/** An answer that the server acknowledged. */
export type Acknowledged = { readonly token: string; readonly verdict: VerdictView };
/** The result of a request that was not acknowledged: the status and text of the reply, or null if there was none. */
export type Refused = { readonly status: number; readonly text: string; readonly type: string } | null;

/**
 * A learner who answers one question after another, sends each answer several times at once, and records the replies.
 */
export type DiligentLearner = {
  readonly person: Person;
  readonly visitor: Visitor;
  readonly acknowledged: Acknowledged[];
  readonly refused: Refused[];
  /** The tokens of turns that were answered but never acknowledged: they may or may not be stored. */
  readonly unknown: string[];
  /** Answers until `isEnough`. Sends a failed request again, as the page offers to do, unless the server is gone. */
  work(isEnough: () => boolean): Promise<void>;
};

const AT_ONCE = 3;
/** The time to wait after a failed request, in milliseconds. */
const PAUSE_MS = 20;

export async function enrolLearner(url: string, name: string): Promise<DiligentLearner> {
  const person: Person = { name, email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
  const visitor = makeVisitor(url);
  await visitor.signUp(person);
  const acknowledged: Acknowledged[] = [];
  const refused: Refused[] = [];
  const unknown: string[] = [];

  const note = async (sending: Promise<Response>): Promise<Response | null> => {
    const response = await sending.catch(() => null);
    if (response?.ok) return response;
    const text = (await response?.text().catch(() => '')) ?? '';
    const type = response?.headers.get('content-type') ?? '';
    refused.push(response && { status: response.status, text, type });
    await sleep(PAUSE_MS);
    return null;
  };
  const answerOnce = async (token: string, response: GivenResponse): Promise<boolean> => {
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => note(visitor.answer(token, response))));
    let isTold = false;
    for (const reply of replies) {
      const told = reply && (await readAnswerReply(reply).catch(() => null));
      if (!told?.verdict) continue;
      acknowledged.push({ token, verdict: told.verdict });
      isTold = true;
    }
    return isTold;
  };
  return {
    person,
    visitor,
    acknowledged,
    refused,
    unknown,
    work: async (isEnough) => {
      for (let step = 0; !isEnough(); step++) {
        if (step % 7 === 6) await note(visitor.postJson('/api/retractions', { mode: 'today' }));
        const reply = await note(visitor.request('/api/sittings?mode=today'));
        const sitting = reply && (await reply.json().catch(() => null));
        if (!sitting?.turn) continue;
        const response = respondTo(sitting.turn.question, step);
        let isTold = await answerOnce(sitting.turn.token, response);
        while (!isTold && !isEnough()) isTold = await answerOnce(sitting.turn.token, response);
        if (!isTold) unknown.push(sitting.turn.token);
      }
    },
  };
}

/** Returns “I don’t know” most of the time and a guess now and then, so that today’s quiz does not end. */
function respondTo(question: Question, step: number): GivenResponse {
  if (step % 3 !== 0) return { form: 'none' };
  if (question.form === 'single-choice') return { form: 'single-choice', choice: step % 4 };
  if (question.form === 'true-false') return { form: 'true-false', value: step % 2 === 0 };
  return { form: 'none' };
}
