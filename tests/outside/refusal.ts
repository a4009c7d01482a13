import { expect } from 'vitest';

/** Matches what a server reveals when it handles an error badly. */
export const TRACES =
  /\bat .+:\d+:\d+|node_modules|\/lib\/|PrismaClient|Invalid `|prisma|SELECT |syntax error|ECONN|stack/i;

/** Checks that a JSON route refused a request with a message for users, and revealed no internals. */
export async function expectRefusal(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text();
  expect(`${response.status} ${text}`).toMatch(new RegExp(`^${status} \\{`));
  const body = JSON.parse(text);
  expect(body).toEqual({ code, message: expect.stringMatching(/^[A-Z].{5,}\.$/) });
  expect(text).not.toMatch(TRACES);
  expect(response.headers.get('cache-control')).toContain('no-store');
}

/**
 * Checks that the server handled a request, whatever it was: the error is the sender's, and the reply reveals no
 * internals.
 */
export async function expectCoped(response: Response, what = ''): Promise<void> {
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage) expect(text, what).not.toMatch(TRACES);
}
