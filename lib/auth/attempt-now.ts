import 'server-only';
import { headers } from 'next/headers';
import { getDb } from '@/lib/db/client';
import { type AttemptLimits, makeAttemptLimits } from './attempts';
import { sessionSecret } from './session-cookie';

const SWEEP_EVERY_MS = 3_600_000;

type Kept = { readonly limits: AttemptLimits; sweptAtMs: number };
const kept = globalThis as typeof globalThis & { wellKnownLimits?: Kept };

/** The process's limits on attempts; what is over is forgotten now and then. */
export function getAttemptLimits(): AttemptLimits {
  kept.wellKnownLimits ??= { limits: makeAttemptLimits(getDb(), sessionSecret()), sweptAtMs: 0 };
  const here = kept.wellKnownLimits;
  const nowMs = Date.now();
  if (nowMs - here.sweptAtMs > SWEEP_EVERY_MS) {
    here.sweptAtMs = nowMs;
    here.limits.sweep(new Date(nowMs)).catch(() => undefined);
  }
  return here.limits;
}

/** Where this request comes from; lib/cli/web-server.ts writes the header anew, whatever the client said. */
export const addressOfRequest = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'unknown';
