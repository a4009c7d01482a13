import os from 'node:os';
import { addBasePath } from '@/lib/base-path';
import type { Environment } from '@/lib/env';
import { isPortFree } from '@/lib/system/free-port';
import { hasCode, StartError } from '@/lib/system/start-error';

const LOCAL = ['127.0.0.1', '::1', 'localhost'];
const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** Checks that this process can listen, before the slow steps of startup. Throws StartError if it cannot. */
export async function requirePort(host: string, port: number): Promise<void> {
  const other = port + 1 > 65_535 ? 3000 : port + 1;
  try {
    if (await isPortFree(port, host)) return;
  } catch (cause) {
    if (hasCode(cause, 'EACCES')) {
      throw new StartError(
        `This user does not have permission to listen on port ${port}. Choose a port above 1023: "PORT=3000 npm start".`,
        {
          cause,
        },
      );
    }
    throw new StartError(`This computer cannot listen on HOST ${host} (${cause}). Use 127.0.0.1 or 0.0.0.0.`, {
      cause,
    });
  }
  throw new StartError(
    `Another program is using port ${port}. Stop it, or choose another port: "PORT=${other} npm start".`,
  );
}

/** Waits until the first page can be loaded, and prints the app's address and who can reach it. Returns the address. */
export async function printReady({ HOST, PORT, NEXTAUTH_URL }: Environment, signal: AbortSignal): Promise<string> {
  const isLocal = LOCAL.includes(HOST);
  const isEverywhere = EVERY_ADDRESS.includes(HOST);
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  const local = `http://${isLocal || isEverywhere ? 'localhost' : host}:${PORT}`;
  const page = await fetch(`http://${isEverywhere ? '127.0.0.1' : host}:${PORT}${addBasePath('/')}`, { signal });
  await page.body?.cancel();
  if (page.status >= 500)
    throw new StartError(`Well Known started, but its first page failed with status ${page.status}. See above.`);
  const address = NEXTAUTH_URL ?? local;
  console.log(`Well Known is ready: ${address}`);
  if (isLocal) console.log('Only this computer can reach it. "HOST=0.0.0.0 npm start" opens it to your network.');
  if (isEverywhere && NEXTAUTH_URL === undefined) printNetworkAddresses(PORT);
  return address;
}

function printNetworkAddresses(port: number): void {
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  const outside = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
  if (outside.length === 0) return;
  console.log(`On your network: ${outside.map(({ address }) => `http://${address}:${port}`).join(', ')}`);
}
