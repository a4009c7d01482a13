/** The status of a failure, its message for the user, and its headers, if any. */
type Failure = readonly [status: number, message: string, headers?: Readonly<Record<string, string>>];

/** The status and message of every failure of the JSON routes. */
export const FAILURES = {
  'signed-out': [401, 'You’re signed out. Sign in again to continue.'],
  'foreign-origin': [403, 'This request did not come from Well Known.'],
  'not-json': [415, 'Send JSON.'],
  malformed: [400, 'The server can’t read that request.'],
  unreadable: [422, 'That can’t be read as an answer. Nothing was counted; please try again.'],
  nearly: [422, 'Nearly: check the spelling.'],
  'too-broad': [
    422,
    'That name covers more than this. Which end or part of it do you mean? Nothing was counted; please be more specific.',
  ],
  'turn-forged': [400, 'That question did not come from this server, or it was changed. Nothing was counted.'],
  'turn-foreign': [403, 'That question was for someone else. Nothing was counted.'],
  'turn-expired': [410, 'That question is more than a day old. Here’s a new one.'],
  'turn-outdated': [409, 'The content was updated in the meantime. Here’s a new question.'],
  'turn-retracted': [409, 'That answer was undone. Here’s a new question.'],
  'mock-over': [409, 'The time for this exam is up. The answer was not counted.'],
  'unreadable-settings': [422, 'Something in the form can’t be read. Save the form to see which part.'],
  'not-a-flashcard': [400, 'That question is not a flashcard.'],
  'no-hint': [400, 'There is no hint for that question.'],
  'no-concept': [404, 'There is no such topic.'],
  'nothing-to-take-back': [404, 'There is no answer left to undo.'],
  'no-learner': [401, 'This account was deleted, along with everything in it.'],
  'no-sample': [404, 'There is no such question.'],
  'too-many': [429, 'Too many requests. Please wait a minute.'],
  'too-fast': [
    429,
    'You’re answering faster than anyone can read. Nothing was counted. Wait a minute, then send this answer again.',
  ],
  busy: [503, 'The server is too busy. Nothing was counted; please try again.'],
  unavailable: [503, 'The server couldn’t do that just now. Please try again.'],
  'database-unreachable': [503, 'The database cannot be reached.'],
  'database-slow': [503, 'The database is not answering in time.'],
  'migrations-missing': [503, 'The database lacks migrations that this version needs.'],
  'no-metrics': [404, 'There is nothing here.'],
  'no-token': [401, 'Send the token: "Authorization: Bearer …".', { 'WWW-Authenticate': 'Bearer' }],
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof FAILURES;

/**
 * Builds the response to a request that failed in an expected way: a code for the page, and a message for the user (a
 * more exact one, if given).
 */
export function refuse(code: FailureCode, said?: string): Response {
  const [status, message, headers]: Failure = FAILURES[code];
  return Response.json(
    { code, message: said ?? message },
    { status, headers: { 'Cache-Control': 'no-store', ...headers } },
  );
}
