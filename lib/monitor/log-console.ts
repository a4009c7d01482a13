import { inspect } from 'node:util';
import { describeError, scrub } from './describe-error';
import { log } from './log';

/**
 * From now on, logs the errors and warnings that libraries write to the console. Returns a function that restores the
 * console.
 */
export function logConsole(): () => Promise<void> {
  const { error, warn } = console;
  console.error = (...words: unknown[]) => log.error(describeWords(words), 'printed');
  console.warn = (...words: unknown[]) => log.warn(describeWords(words), 'printed');
  return async () => {
    Object.assign(console, { error, warn });
  };
}

function describeWords(words: readonly unknown[]): object {
  const failure = words.find((word) => word instanceof Error);
  const text = words
    .filter((word) => word !== failure)
    .map((word) => (typeof word === 'string' ? word : inspect(word)));
  return {
    ...(text.length > 0 && { text: scrub(text.join(' ')) }),
    ...(failure !== undefined && { error: describeError(failure) }),
  };
}
