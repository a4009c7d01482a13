/**
 * Exits with code 0 if the app in this container answers, and otherwise with 1. Container runtimes run it every few
 * seconds, so it loads nothing.
 */
const { PORT = '3000', BASE_PATH = '' } = process.env;
const address = `http://127.0.0.1:${PORT}${BASE_PATH.replace(/\/+$/, '')}/api/health`;
const isAlive = await fetch(address).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isAlive ? 0 : 1);
