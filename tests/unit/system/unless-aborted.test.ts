import { expect, it } from 'vitest';
import { NEVER, unlessAborted } from '@/lib/system/unless-aborted';

const forever = new Promise<never>(() => undefined);

it('settles as the work does', async () => {
  await expect(unlessAborted(NEVER, Promise.resolve(1))).resolves.toBe(1);
  await expect(unlessAborted(NEVER, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('rejects with the reason for an abort before or during the work', async () => {
  const stop = new AbortController();
  const waiting = unlessAborted(stop.signal, forever);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(unlessAborted(stop.signal, forever)).rejects.toThrow('enough');
});

it('drops the result of the work after an abort', async () => {
  const stop = new AbortController();
  let fail: (reason: Error) => void = () => undefined;
  const work = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const waiting = unlessAborted(stop.signal, work);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  fail(new Error('too late'));
});
