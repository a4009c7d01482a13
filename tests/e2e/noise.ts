import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from '@playwright/test';

/** The problems that a browser reported. */
export type Noise = {
  listenTo(context: BrowserContext): void;
  /** Stops listening to all contexts. */
  stop(): void;
  /** From now on, matching problems are an expected part of the story. */
  expect(pattern: RegExp): void;
  heard(): readonly string[];
};

/** A request that the browser canceled because it left the page. */
const ABORTED = 'net::ERR_ABORTED';

/** Collects console errors and warnings, page errors, failed requests, and replies with a status of 400 or more. */
export function watchNoise(): Noise {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const contexts: BrowserContext[] = [];
  const complain = (text: string) => complaints.push(text);
  const hearConsole = (message: ConsoleMessage) => {
    const isComplaint = ['error', 'warning'].includes(message.type());
    if (isComplaint) complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  };
  const hearError = (error: WebError) => complain(`page error: ${error.error().stack ?? error.error().message}`);
  const hearFailure = (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== ABORTED) complain(`failed: ${request.method()} ${request.url()} ${reason}`);
  };
  const hearResponse = (response: Response) => {
    if (response.status() < 400) return;
    complain(`status ${response.status()}: ${response.request().method()} ${response.url()}`);
  };
  return {
    listenTo: (context) => {
      contexts.push(context);
      context.on('console', hearConsole).on('weberror', hearError);
      context.on('requestfailed', hearFailure).on('response', hearResponse);
    },
    stop: () => {
      for (const context of contexts) {
        context.off('console', hearConsole).off('weberror', hearError);
        context.off('requestfailed', hearFailure).off('response', hearResponse);
      }
    },
    expect: (pattern) => expected.push(pattern),
    heard: () => complaints.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}
