import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hasCode } from '@/lib/system/start-error';
import { createOnce } from './create-once';

export type FolderLock = { release(): Promise<void> };
export type FolderHolder = { readonly heldBy: string };

/**
 * Locks a folder for this process until it is released or the process ends in any way. The lock is a listening local
 * socket, so the operating system releases it when the process ends. If another process has locked the folder, returns
 * that process's id (or `unknown`). On Linux and Windows, the socket's name exists only in the kernel. On other
 * systems, it is a file, which a killed process leaves behind and the next process removes.
 */
export async function lockFolder(folder: string): Promise<FolderLock | FolderHolder> {
  const address = lockAddress(folder);
  const server = net.createServer((visitor) => {
    visitor.on('error', () => undefined);
    visitor.end(String(process.pid));
  });
  server.unref();
  for (let tries = 0; ; tries += 1) {
    try {
      await listen(server, address);
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (!hasCode(error, 'EADDRINUSE')) throw error;
    }
    const heldBy = await askHolder(address);
    if (heldBy !== null) return { heldBy };
    if (tries === 5) return { heldBy: 'unknown' };
    if (path.isAbsolute(address)) fs.rmSync(address, { force: true });
  }
}

/**
 * Returns the name of the lock. It is made from an id inside the folder, which only the folder's owner can read, and
 * from the folder's location, so that a copy of the folder has a different lock.
 */
function lockAddress(folder: string): string {
  const id = createOnce(path.join(folder, 'lock-id'), randomUUID);
  const { dev, ino } = fs.statSync(folder, { bigint: true });
  const name = createHash('sha256').update(`${id} ${dev} ${ino}`).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0well-known-${name}`;
  if (process.platform === 'win32') return `\\\\?\\pipe\\well-known-${name}`;
  return path.join(os.tmpdir(), `wk-${name}.sock`);
}

function listen(server: net.Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: address }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** How long to wait for a reply, in milliseconds. A process does not reply while it creates a new cluster. */
const PATIENCE_MS = 5000;

/**
 * Returns the id of the process that holds the lock; null if nothing is listening anymore; `unknown` if the process is
 * too busy to reply.
 */
function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let reply = '';
    const visitor = net.connect({ path: address });
    visitor.setTimeout(PATIENCE_MS, () => {
      resolve('unknown');
      visitor.destroy();
    });
    visitor.on('data', (chunk) => {
      reply += chunk;
    });
    visitor.on('end', () => resolve(reply || 'unknown'));
    visitor.on('error', () => resolve(null));
  });
}
