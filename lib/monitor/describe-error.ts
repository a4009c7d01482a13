import { sourcePlace } from './source-place';

/** The parts of an error that may be logged. */
export type ErrorDescription = {
  readonly name: string;
  /** The error's code from the system, PostgreSQL, or Prisma. */
  readonly code?: string;
  readonly message: string;
  /** The places in the program where the error was thrown, from its stack. */
  readonly at: readonly string[];
  readonly cause?: ErrorDescription;
};

const MOST_PLACES = 8;
const MOST_CAUSES = 4;
const MOST_CHARACTERS = 500;

/**
 * Returns the parts of an error that may be logged. Omits all other fields (PostgreSQL's `detail` shows the row), and
 * replaces everything in the message that may be personal.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: scrub(String(error)), at: [] };
  const { code } = error as { readonly code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    message: scrub(error.message),
    at: listStackPlaces(error).slice(0, MOST_PLACES).map(sourcePlace),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** Returns the part of the stack after the message, which could itself look like a stack. */
function listStackPlaces({ stack = '', message }: Error): readonly string[] {
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim().slice('at '.length));
}

/**
 * The patterns of personal data. Their order matters, because a database address must not be mistaken for an e-mail
 * address.
 */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]*@[^\s"')]*/gi, '[address]'],
  [/\S+@\S+/g, '[e-mail]'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '[id]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b(?::\d+)?/g, '[ip]'],
  [/[A-Za-z0-9_-]{40,}/g, '[token]'],
  [/(["'`])(?:(?!\1)[^\n]){1,200}\1/g, '[quoted]'],
];

/**
 * Removes from a string everything that may be personal: e-mail addresses, ids, IP addresses, tokens, and everything in
 * quotation marks, where libraries put their input.
 */
export function scrub(words: string): string {
  const cut = words.slice(0, MOST_CHARACTERS);
  return PERSONAL.reduce((text, [pattern, instead]) => text.replace(pattern, instead), cut);
}
