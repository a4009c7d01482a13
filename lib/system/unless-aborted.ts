/** A signal that is never aborted, for work that runs to its end. */
export const NEVER: AbortSignal = new AbortController().signal;

/**
 * Settles like `work`, or rejects with the signal's reason as soon as the signal is aborted, even if that happened
 * before the call. Use this instead of a listener, which would never be called if it were added after the abort. The
 * work itself continues. The caller closes whatever the work uses, and a late result or failure of the work is ignored.
 */
export function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
