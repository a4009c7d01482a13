/**
 * Aborted by the first SIGINT (Ctrl-C), SIGTERM or SIGHUP (the terminal was closed), upon which everything is to be closed in order. A
 * second signal of a kind that was had ends the process at once, and the database's keeper sees to the rest.
 */
export function watchSignals(): AbortSignal {
  const stop = new AbortController();
  let lastAtMs = 0;
  const heed = () => {
    const nowMs = performance.now();
    if (stop.signal.aborted && nowMs - lastAtMs > ECHO_MS) process.exit(130);
    lastAtMs = nowMs;
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heed);
  return stop.signal;
}

/** On Ctrl-C the terminal, npm and tsx may all pass on the same signal. */
const ECHO_MS = 1000;
