import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { LearnerId } from '@/lib/ids';
import { makeRefitter } from '@/lib/study/refit/refitter';

const [ada, bob] = ['ada', 'bob'] as LearnerId[] as [LearnerId, LearnerId];
const grown = { logLength: 50, calibration: { logLength: 0 } };

/** A refitter whose refits end on command. */
function open() {
  const begun: LearnerId[] = [];
  const ends: (() => void)[] = [];
  const errors: unknown[] = [];
  const refitter = makeRefitter({
    refit: (learnerId) => {
      begun.push(learnerId);
      return new Promise<void>((resolve) => ends.push(resolve));
    },
    onError: (error) => errors.push(error),
    pauseMs: 1,
  });
  return { refitter, begun, ends, errors };
}

describe('the refitter', () => {
  it('ignores a learner whose log has hardly grown', async () => {
    const { refitter, begun } = open();
    refitter.noteAnswered(ada, { logLength: 149, calibration: { logLength: 125 } });
    await sleep(20);
    expect(begun).toEqual([]);
  });

  it('refits one learner after another, each once, however often they answer while they wait', async () => {
    const { refitter, begun, ends } = open();
    for (const learnerId of [ada, ada, bob, ada]) refitter.noteAnswered(learnerId, grown);
    await expect.poll(() => begun).toEqual([ada]);
    await sleep(20);
    expect(begun).toEqual([ada]);
    ends[0]?.();
    await expect.poll(() => begun).toEqual([ada, bob]);
    ends[1]?.();
    await sleep(20);
    expect(begun).toEqual([ada, bob]);
  });

  it('continues after a failed refit, and reports it', async () => {
    const errors: unknown[] = [];
    const begun: LearnerId[] = [];
    const refitter = makeRefitter({
      refit: async (learnerId) => {
        begun.push(learnerId);
        throw new Error('no database');
      },
      onError: (error) => errors.push(error),
      pauseMs: 1,
    });
    refitter.noteAnswered(ada, grown);
    refitter.noteAnswered(bob, grown);
    await expect.poll(() => errors).toEqual([new Error('no database'), new Error('no database')]);
    expect(begun).toEqual([ada, bob]);
  });

  it('stops after the current refit, and begins no other', async () => {
    const { refitter, begun, ends } = open();
    refitter.noteAnswered(ada, grown);
    refitter.noteAnswered(bob, grown);
    await expect.poll(() => begun).toEqual([ada]);
    let isStopped = false;
    const stopping = refitter.stop().then(() => (isStopped = true));
    await sleep(20);
    expect(isStopped).toBe(false);
    ends[0]?.();
    await stopping;
    refitter.noteAnswered(bob, grown);
    await sleep(20);
    expect(begun).toEqual([ada]);
  });
});
