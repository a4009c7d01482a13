/**
 * Keeps one PostgreSQL server running for as long as the app runs. The app holds the other end of this process's
 * standard input. When the app ends, in any way, that input ends and the keeper stops the server. When the server dies,
 * the keeper restarts it on the same port. If that keeps happening, the keeper gives up and writes the reason to
 * standard output. The keeper ignores signals that a terminal sends to all its programs.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * @typedef {{ postgres: string, pgCtl: string, options: string[], cwd: string, log: string, uid?: number, gid?: number
 * }} Order
 */

const MAX_LOG_BYTES = 10 * 2 ** 20;
const MAX_DEATHS_A_MINUTE = 5;
const RESTART_DELAYS_MS = [50, 200, 500, 1000];

/** @type {Order} */
const order = JSON.parse(process.argv[2] ?? '{}');
/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let isStopping = false;
/** @type {number[]} */
let deathsAtMs = [];

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
process.stdout.on('error', () => {});
process.stdin.on('error', stop).on('end', stop).resume();
start();

function start() {
  if (isStopping) process.exit(0);
  const log = openLog();
  const { uid, gid } = order;
  const as = uid === undefined || gid === undefined ? {} : { uid, gid };
  server = spawn(order.postgres, order.options, {
    ...as,
    cwd: order.cwd,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  fs.closeSync(log);
  server.once('error', (error) => giveUp(error.message));
  server.once('exit', (code) => restart(code));
}

/**
 * @param {number | null} code 0 if something asked the server to stop, as the system does when it shuts down. Standard
 *   input then ends soon as well.
 */
function restart(code) {
  server = null;
  if (isStopping) process.exit(0);
  const nowMs = Date.now();
  deathsAtMs = [...deathsAtMs.filter((atMs) => atMs > nowMs - 60_000), nowMs];
  if (deathsAtMs.length >= MAX_DEATHS_A_MINUTE) giveUp(lastLines());
  const delayMs = code === 0 ? 1000 : (RESTART_DELAYS_MS[deathsAtMs.length - 1] ?? 1000);
  setTimeout(start, delayMs);
}

function stop() {
  if (isStopping) return;
  isStopping = true;
  if (server === null) process.exit(0);
  signal('INT');
  setTimeout(signal, 10_000, 'QUIT');
  setTimeout(signal, 20_000, 'KILL');
}

/** @param {'INT' | 'QUIT' | 'KILL'} name INT is PostgreSQL's fast shutdown, QUIT its immediate one */
function signal(name) {
  if (server === null) return;
  if (process.platform !== 'win32') server.kill(`SIG${name}`);
  else spawnSync(order.pgCtl, ['kill', name, String(server.pid)], { windowsHide: true });
}

/** @param {string} reason */
function giveUp(reason) {
  fs.writeSync(1, reason);
  process.exit(1);
}

function openLog() {
  const size = fs.statSync(order.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) fs.renameSync(order.log, `${order.log}.old`);
  const log = fs.openSync(order.log, 'a', 0o600);
  if (order.uid !== undefined && order.gid !== undefined) fs.fchownSync(log, order.uid, order.gid);
  return log;
}

function lastLines() {
  return fs.readFileSync(order.log, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}
