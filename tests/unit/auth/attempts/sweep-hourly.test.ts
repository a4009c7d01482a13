import { describe, expect, it } from 'vitest';
import { type AttemptLimits, sweepHourly } from '@/lib/auth/attempts/attempts';
import { makePasswordGate } from '@/lib/auth/password/password-gate';

describe('the sweep of expired attempts', () => {
  it('happens when an attempt begins, at most once an hour', async () => {
    const sweeps: number[] = [];
    const limits: AttemptLimits = {
      begin: async () => null,
      succeed: async () => undefined,
      addPoints: async () => undefined,
      passwordGate: makePasswordGate({ atOnce: 1, admitted: 1 }),
      sweep: async (now) => void sweeps.push(now.getTime()),
    };
    let nowMs = 10_000_000;
    const sweeping = sweepHourly(limits, () => nowMs);
    const begin = () => sweeping.begin({ kind: 'mail', account: 'ada', address: '192.0.2.1' });
    await begin();
    await begin();
    nowMs += 3_600_000;
    await begin();
    nowMs += 1;
    await begin();
    expect(sweeps).toEqual([10_000_000, 13_600_001]);
  });
});
