/**
 * Why the start cannot go on: one sentence for the person at the terminal that also says what to do. Commands print it
 * and exit 1.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/** Whether `error` is a system error with one of these codes, for example `ENOENT`. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
