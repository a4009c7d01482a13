import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import type { FailureCode } from '@/lib/api/failures';
import { refusal } from '@/lib/api/to-response';
import { describeHint } from '@/lib/quiz/hint/describe-hint';
import { hintAt, offersHint } from '@/lib/quiz/hint/hint-at';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { mark } from '@/lib/quiz/quiz';
import { type Aftermath, NOTHING_KEPT, viewVerdict } from '@/lib/study/answer/verdict-view';
import type { OpenLesson } from '@/lib/study/lesson/view-lesson';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import type { KnownQuestion } from '../forms/known-question';
import { otherSide } from '../forms/show-input';

/** Reading a reply takes a few turns of the event loop. */
const ROUNDS = 4;

/** Handles a request. `body` is the parsed request body. */
type Handle = (body: Sent) => Response | Promise<Response>;
type Sent = {
  readonly token: string;
  readonly response: GivenResponse;
  readonly elapsedMs: number;
  readonly suspended: boolean;
  readonly usesLists: boolean;
};
type Path =
  | '/api/answers'
  | '/api/flips'
  | '/api/hints'
  | '/api/input-preferences'
  | '/api/lessons'
  | '/api/retractions'
  | '/api/sittings'
  | '/api/suspensions';

/** A request without a reply yet. `release` sends the reply and waits until the page has processed it. */
export type Held = { readonly release: () => Promise<void> };

/** A lesson, and the index of the question that follows it. */
export type PutLesson = { readonly before: number; readonly lesson: OpenLesson };

/** A connection that breaks before the reply. */
export const breakConnection: Handle = () => {
  throw new TypeError('Failed to fetch');
};

/** An error reply with the server's own message. */
export const failWith = (code: FailureCode) => (): Response => refusal(code);

/**
 * A server that asks these questions in order and marks responses as the real one would. It replaces `fetch` until the
 * test is over.
 * @param leftMs the remaining time of an exam, which has no verdicts
 * @param aftermath the effect of every answer on the learner's memory, if it is not the usual one
 * @param lessons the lessons, in order
 */
export function startServer(
  questions: readonly KnownQuestion[],
  aftermath: Partial<Aftermath> = {},
  {
    lessons = [],
    asksSure = false,
    leftMs = null,
  }: {
    readonly lessons?: readonly PutLesson[];
    readonly asksSure?: boolean;
    readonly leftMs?: number | null;
  } = {},
) {
  let place = 0;
  let usesLists = false;
  let readCount = 0;
  const received: { readonly path: string; readonly body: unknown }[] = [];
  const planned = new Map<Path, Handle[]>();

  const sitting = (): Sitting => {
    const known = questions[place];
    const progress = { done: place, total: questions.length, retries: 0, minutesLeft: null };
    const next = lessons[readCount];
    const lesson = next?.before === place ? next.lesson : null;
    if (!known) return { turn: null, lesson, progress, usesLists, asksSure, leftMs };
    const { question, form } = known;
    const reason = { kind: 'new', sentence: `reason ${place}` } as const;
    const said = { reason, family: `family of ${form}` };
    const turn = { token: `turn ${place}`, question, ...said, offersHint: offersHint(question) };
    return { turn, lesson, progress, usesLists, asksSure, leftMs };
  };
  const open = (): KnownQuestion => {
    const known = questions[place];
    if (!known) throw new Error('no question is open');
    return known;
  };
  let elsewhere: GivenResponse | null = null;
  const handlers: Readonly<Record<Path, Handle>> = {
    '/api/answers': ({ token, response }) => {
      const known = open();
      const marked = mark(known.key, elsewhere ?? response);
      if (!marked.ok) return refusal(marked.code);
      place++;
      const kept = { ...NOTHING_KEPT, dueInDays: 3, hinted: token.startsWith('hinted'), ...aftermath };
      const verdict = viewVerdict(known.concept, known.key, marked.value, kept);
      const isEarlier = elsewhere !== null;
      elsewhere = null;
      return Response.json({ verdict: leftMs === null ? verdict : null, isEarlier, sitting: sitting() });
    },
    '/api/flips': () => Response.json(otherSide(open())),
    '/api/hints': ({ token }) => {
      const { question, key } = open();
      const hint = hintAt(question, key, (text) => text.length);
      return hint ? Response.json({ token: `hinted ${token}`, hint, text: describeHint(hint) }) : refusal('no-hint');
    },
    '/api/input-preferences': (sent) => {
      usesLists = sent.usesLists;
      return Response.json({ usesLists });
    },
    '/api/lessons': ({ token }) => {
      if (lessons[readCount]?.lesson.token === token) readCount++;
      return Response.json(sitting());
    },
    '/api/retractions': () => {
      if (place === 0) return refusal('nothing-to-take-back');
      place--;
      return Response.json({ conceptTitle: open().concept.title, remaining: place, sitting: sitting() });
    },
    '/api/sittings': () => Response.json(sitting()),
    '/api/suspensions': ({ suspended }) => Response.json({ suspended }),
  };

  const serve = async (address: string, init?: RequestInit): Promise<Response> => {
    const path = address.split('?')[0] as Path;
    const body = init?.body === undefined ? address.slice(path.length) : JSON.parse(String(init.body));
    received.push({ path, body });
    return (planned.get(path)?.shift() ?? handlers[path])(body);
  };
  vi.stubGlobal('fetch', serve);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });

  const plan = (path: Path, ...handles: readonly Handle[]): void => {
    planned.set(path, [...(planned.get(path) ?? []), ...handles]);
  };
  return {
    sitting,
    /** Replaces the handler of the next requests to a path, one after another. */
    plan,
    /** Holds back the next request to a path until it is released, and then handles it as usual. */
    hold: (path: Path): Held => {
      const held: { release?: () => void } = {};
      const released = new Promise<void>((resolve) => {
        held.release = resolve;
      });
      plan(path, async (body) => {
        await released;
        return handlers[path](body);
      });
      return {
        release: () =>
          act(async () => {
            held.release?.();
            for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setTimeout(resolve));
          }),
      };
    },
    /** Returns the bodies that a path has received. For a request without a body, it returns the rest of the path. */
    received: (path: Path) => received.filter((each) => each.path === path).map(({ body }) => body),
    /** Answers the open question in another tab, so that the next answer from here is refused as a repeat. */
    answerElsewhere: (response: GivenResponse) => {
      elsewhere = response;
    },
    /** Reads the open lesson in another tab. */
    readElsewhere: () => {
      readCount++;
    },
    /** Continues to the next question without an answer, as another device would. */
    skip: () => {
      place++;
    },
  };
}
