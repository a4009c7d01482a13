import { describe, expect, it } from 'vitest';
import { makePasswordGate } from '@/lib/auth/password/password-gate';

/** A job that ends on command. */
function makeJob() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const job = {
    isStarted: false,
    end,
    run: async () => {
      job.isStarted = true;
      await ended;
    },
  };
  return job;
}
/** Waits until every promise that can settle has settled. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the gate before password hashes', () => {
  it('runs as many jobs at once as its limit allows, and the others in the order of their requests', async () => {
    const gate = makePasswordGate({ atOnce: 2, admitted: 10 });
    const jobs = Array.from({ length: 5 }, makeJob);
    const all = jobs.map((job) => gate.takeTurn(job.run));
    const started = () => jobs.map(({ isStarted }) => isStarted);
    await settle();
    expect(started()).toEqual([true, true, false, false, false]);
    jobs[1]?.end();
    await settle();
    expect(started()).toEqual([true, true, true, false, false]);
    for (const job of jobs) job.end();
    await Promise.all(all);
    expect(started()).toEqual([true, true, true, true, true]);
  });

  it('passes the turn on when a job fails', async () => {
    const gate = makePasswordGate({ atOnce: 1, admitted: 10 });
    const failed = gate.takeTurn(() => Promise.reject(new Error('no memory')));
    const next = gate.takeTurn(async () => 'done');
    await expect(failed).rejects.toThrow('no memory');
    expect(await next).toBe('done');
    expect(await gate.takeTurn(async () => 'and on')).toBe('and on');
  });

  it('refuses jobs beyond its queue without starting them, and accepts jobs again later', async () => {
    const gate = makePasswordGate({ atOnce: 1, admitted: 2 });
    const jobs = [makeJob(), makeJob(), makeJob()];
    const [first, second, third] = jobs.map((job) => gate.admit(job.run));
    expect(await third).toEqual({ ok: false, code: 'busy' });
    expect(jobs[2]?.isStarted).toBe(false);
    for (const job of jobs) job.end();
    expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await gate.admit(async () => 'in')).toEqual({ ok: true, value: 'in' });
  });
});
