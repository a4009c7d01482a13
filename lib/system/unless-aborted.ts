/** A signal that is never aborted, for work that runs to its end. */
export const NEVER: AbortSignal = new AbortController().signal;

/**
 * Settles like `work`, or rejects with the signal's reason as soon as it is aborted, and at once if it was aborted
 * before. Use this to wait for an abort: a listener that is added late would never be called. The work itself
 * continues; the caller ends what it uses, and its late result or failure is dropped.
 */
export function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
