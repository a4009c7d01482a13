/** The status of a failure, its sentence for the reader, and headers if it has any. */
type Failure = readonly [status: number, message: string, headers?: Readonly<Record<string, string>>];

/** What every failure of the JSON routes says, and with which status. */
export const FAILURES = {
  'signed-out': [401, 'You are signed out. Sign in again to go on.'],
  'foreign-origin': [403, 'This request did not come from Well Known.'],
  'not-json': [415, 'Send JSON.'],
  malformed: [400, 'That request cannot be read.'],
  unreadable: [422, 'That cannot be read as an answer. Nothing was counted: please try again.'],
  nearly: [422, 'Nearly: check the spelling.'],
  'too-broad': [
    422,
    'That name covers more than this. Which end or part of it? Nothing was counted: please be more exact.',
  ],
  'turn-forged': [400, 'That question was not made here, or was altered. Nothing was counted.'],
  'turn-foreign': [403, 'That question was for someone else. Nothing was counted.'],
  'turn-expired': [410, 'That question is more than a day old. Here is a fresh one.'],
  'turn-outdated': [409, 'The content was updated meanwhile. Here is a fresh question.'],
  'turn-retracted': [409, 'That answer was taken back. Here is a fresh question.'],
  'unreadable-settings': [422, 'Something in the form cannot be read: save it to see what.'],
  'not-a-flashcard': [400, 'That question has no other side.'],
  'no-hint': [400, 'There is no hint at that question.'],
  'no-concept': [404, 'There is no such concept.'],
  'nothing-to-take-back': [404, 'There is no answer left to undo.'],
  'no-learner': [401, 'This account was deleted, and everything in it with it.'],
  'no-sample': [404, 'There is no such question.'],
  'too-many': [429, 'That was asked very often. Please wait a minute.'],
  'too-fast': [
    429,
    'You’re answering faster than anyone can read. Nothing was counted. Wait a minute, then send this answer again.',
  ],
  busy: [503, 'Too much at once. Nothing was counted: please try again.'],
  unavailable: [503, 'The server could not do that just now. Please try again.'],
  'database-unreachable': [503, 'The database cannot be reached.'],
  'database-slow': [503, 'The database does not answer in time.'],
  'migrations-missing': [503, 'The database lacks migrations of this version.'],
  'no-metrics': [404, 'Nothing is here.'],
  'no-token': [401, 'Send the token: "Authorization: Bearer …".', { 'WWW-Authenticate': 'Bearer' }],
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof FAILURES;

/**
 * Replies to a request that failed as expected: a code for the page, and a sentence for the reader (a more exact one,
 * if given).
 */
export function refuse(code: FailureCode, said?: string): Response {
  const [status, message, headers]: Failure = FAILURES[code];
  return Response.json(
    { code, message: said ?? message },
    { status, headers: { 'Cache-Control': 'no-store', ...headers } },
  );
}
