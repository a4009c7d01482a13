import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A separate disk in memory that can be filled to the last byte. */
export type SmallDisk = { readonly folder: string; fill(): void; free(): void; unmount(): void };

const MEGABYTE = 2 ** 20;

/** Mounts a small disk. Returns null if this process cannot mount one (only root on Linux can). */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (status !== 0) {
    fs.rmdirSync(folder);
    return null;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => fs.rmSync(ballast, { force: true }),
    unmount: () => {
      spawnSync('umount', [folder]);
      fs.rmdirSync(folder);
    },
  };
}

function writeUntilFull(file: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    for (let piece = MEGABYTE; piece >= 512; ) {
      try {
        // A write may be partial without an error.
        if (fs.writeSync(handle, Buffer.alloc(piece)) < piece) piece /= 2;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        piece /= 2;
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}
