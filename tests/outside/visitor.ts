import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { Mode } from '@/lib/study/sitting/aim';
import type { Sitting } from '@/lib/study/sitting/next-turn';

/** A user's data, as entered in the app's own forms. */
export type Person = { readonly name: string; readonly email: string; readonly password: string };

/** A user of the app over plain HTTP, who keeps cookies as a browser does but runs no script. */
export type Visitor = {
  /** Returns the cookies in the form of a `Cookie` header. */
  cookies(): string;
  /** Returns the token in the session cookie; empty for a visitor who is not signed in. */
  session(): string;
  request(path: string, init?: RequestInit): Promise<Response>;
  postJson(path: string, body: unknown): Promise<Response>;
  /** Fills in and sends the form of the sign-up page. The visitor is then signed in. */
  signUp(person: Person): Promise<void>;
  /** Signs in through next-auth's own route. Returns whether it succeeded. */
  signIn(person: Person): Promise<boolean>;
  sitting(mode: Mode): Promise<Sitting>;
  answer(token: string, response: GivenResponse): Promise<Response>;
};

/** Makes a new visitor without cookies, not signed in. */
export function makeVisitor(url: string): Visitor {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', cookies());
    // The browser tests cover compressed replies. Here, compressing and decompressing pages would only take time.
    if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity');
    if (init.method === 'POST') headers.set('origin', headers.get('origin') ?? new URL(url).origin);
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers });
    keepCookies(jar, response);
    return response;
  };
  const postJson = (path: string, body: unknown) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    cookies,
    session: () => [...jar].find(([name]) => name.endsWith('session-token'))?.[1] ?? '',
    request,
    postJson,
    signUp: async (person) => {
      const page = await (await request('/sign-up')).text();
      const body = fillForm(page, { ...person, timeZone: noonZone(new Date()) });
      const response = await request('/sign-up', { method: 'POST', body });
      const text = await response.text();
      if (response.status !== 303) throw new Error(`the sign-up form was answered with ${response.status}: ${text}`);
    },
    signIn: async ({ email, password }) => {
      const { csrfToken } = (await (await request('/api/auth/csrf')).json()) as { csrfToken: string };
      const body = new URLSearchParams({ csrfToken, email, password, json: 'true' });
      const response = await request('/api/auth/callback/credentials', { method: 'POST', body });
      await response.body?.cancel();
      return response.ok;
    },
    sitting: async (mode) => {
      const response = await request(`/api/sittings?mode=${mode}`);
      if (!response.ok) throw new Error(`no sitting: ${response.status} ${await response.text()}`);
      return (await response.json()) as Sitting;
    },
    answer: (token, response) => postJson('/api/answers', { token, response, elapsedMs: 1000 }),
  };
}

/** Returns the reply to an accepted answer. */
export const readAnswerReply = async (response: Response): Promise<AnswerReply> =>
  (await response.json()) as AnswerReply;

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const isOver = attributes.some((each) => /^max-age=0$|^expires=Thu, 01 Jan 1970/i.test(each));
    if (isOver) jar.delete(name);
    else jar.set(name, value);
  }
}

/**
 * Returns what a browser without a script sends: the page's hidden fields (including the form's action) and what was
 * typed.
 */
export function fillForm(page: string, typed: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) body.set(name, unescapeHtml(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
  }
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  return body;
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Returns a time zone where it is about noon, so that no study day ends while a test runs. */
export function noonZone(now: Date): string {
  const east = 12 - now.getUTCHours();
  return east === 0 ? 'Etc/UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
