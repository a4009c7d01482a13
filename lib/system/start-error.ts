/**
 * An error that says why a command cannot start. Its message is for the person at the terminal and also says what to
 * do. Commands print it and exit with code 1.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/** Returns whether `error` is a system error with one of these codes, for example `ENOENT`. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
