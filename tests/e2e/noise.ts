import type { BrowserContext } from '@playwright/test';

/** What a browser complained about. */
export type Noise = {
  listenTo(context: BrowserContext): void;
  /** From now on, complaints that match belong to the story. */
  expect(pattern: RegExp): void;
  heard(): readonly string[];
};

/** A request that the browser itself gave up, because the page was left. */
const ABORTED = 'net::ERR_ABORTED';

/** Collects console errors and warnings, page errors, failed requests, and replies with a status of 400 or more. */
export function watchNoise(): Noise {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const complain = (text: string) => complaints.push(text);
  return {
    listenTo: (context) => {
      context.on('console', (message) => {
        const isComplaint = ['error', 'warning'].includes(message.type());
        if (isComplaint) complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complain(`page error: ${error.error().stack ?? error.error().message}`));
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        if (reason !== ABORTED) complain(`failed: ${request.method()} ${request.url()} ${reason}`);
      });
      context.on('response', (response) => {
        if (response.status() < 400) return;
        complain(`status ${response.status()}: ${response.request().method()} ${response.url()}`);
      });
    },
    expect: (pattern) => expected.push(pattern),
    heard: () => complaints.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}
