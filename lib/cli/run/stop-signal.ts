/**
 * The signals that ask a command to stop, and their numbers, which determine its exit code:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/kill.html
 */
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type StopSignal = keyof typeof NUMBERS;
const STOP_SIGNALS = Object.keys(NUMBERS) as readonly StopSignal[];

/**
 * The time, in milliseconds, within which repeats of the same signal count as one. On Ctrl-C, both the terminal and npm
 * may send it.
 */
const ECHO_MS = 1000;

/** The reason with which `watchSignals` aborts its signal. */
export class StopRequest extends Error {
  /**
   * 128 plus the number of the signal, which is the exit code that shells report for a program that was ended by a
   * signal.
   */
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.name = 'StopRequest';
    this.exitCode = exitCodeOf(signal);
  }
}

const exitCodeOf = (signal: StopSignal): number => 128 + NUMBERS[signal];

/**
 * Returns an AbortSignal that the first SIGINT (Ctrl-C), SIGTERM, or SIGHUP (the terminal was closed) aborts with a
 * StopRequest. After that, the command must close everything in order. A second signal ends the process immediately,
 * and then the database's keeper stops the database.
 */
export function watchSignals(): AbortSignal {
  const stop = new AbortController();
  let lastAtMs = 0;
  onStopSignals((signal) => {
    const nowMs = performance.now();
    if (stop.signal.aborted && nowMs - lastAtMs > ECHO_MS) process.exit(exitCodeOf(signal));
    lastAtMs = nowMs;
    stop.abort(new StopRequest(signal));
  });
  watchNpm(() => stop.abort(new StopRequest('SIGHUP')));
  return stop.signal;
}

const NPM_CHECK_MS = 500;

/**
 * Calls `onGone` when npm has ended. If npm is stopped or killed, its shell ends without notifying this process, which
 * no terminal or service manager could then stop.
 */
function watchNpm(onGone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, NPM_CHECK_MS);
  watch.unref();
}

/**
 * Delays a stop until the running code has finished, and then ends the process. Use it for short work that must not be
 * interrupted.
 */
export function holdSignals(): void {
  onStopSignals((signal) => process.exit(exitCodeOf(signal)));
}

function onStopSignals(react: (signal: StopSignal) => void): void {
  for (const signal of STOP_SIGNALS) process.on(signal, react);
}
