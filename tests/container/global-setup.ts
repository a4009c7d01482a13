import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeBaseImages } from './base-images';
import { type Engine, reasonAgainstEngine, startEngine } from './engine';

declare module 'vitest' {
  interface ProvidedContext {
    /** The value of DOCKER_HOST; null if this machine cannot run containers. */
    dockerHost: string | null;
  }
}

/** Starts Docker and makes the base images, if this machine can. Removes everything after the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startOrExplain();
  project.provide('dockerHost', engine?.host ?? null);
  return async () => engine?.stop();
}

async function startOrExplain(): Promise<Engine | null> {
  const reason = reasonAgainstEngine();
  if (reason !== null) return explain(reason);
  const engine = await startEngine().catch((error: Error) => explain(error.message));
  if (engine === null) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-base-images-'));
  try {
    makeBaseImages(engine, folder);
    return engine;
  } catch (error) {
    await engine.stop();
    throw error;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function explain(reason: string): null {
  console.log(`The tests of the image and of compose.yaml are skipped. ${reason}`);
  return null;
}
