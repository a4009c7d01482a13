import fs from 'node:fs';

/**
 * Moves the clock of a Node process that is started with `--import` of this file. The file that CLOCK_FILE names has the
 * number of milliseconds by which `Date` is ahead of the machine's clock, and may change while the process runs. Timers
 * run at their usual speed.
 */
const READ_EVERY_MS = 100;
const file = process.env.CLOCK_FILE ?? '';
const RealDate = Date;
let aheadMs = 0;

function readAhead() {
  const text = fs.readFileSync(file, 'utf8');
  // A file that is just being written is empty.
  if (text !== '') aheadMs = Number(text);
}
readAhead();
setInterval(readAhead, READ_EVERY_MS).unref();

const now = () => RealDate.now() + aheadMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, made === globalThis.Date ? target : made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
