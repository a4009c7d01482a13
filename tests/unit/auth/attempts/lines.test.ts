import { expect, it } from 'vitest';
import { makeLines } from '@/lib/auth/attempts/lines';

it('jobs with the same name run one after another, even after one that failed, and other names do not wait', async () => {
  const { line } = makeLines();
  const heard: string[] = [];
  let end = () => {};
  const first = line('ada', () => new Promise<void>((resolve) => (end = resolve)).then(() => void heard.push('first')));
  const failed = line('ada', () => Promise.reject(new Error('no')));
  const last = line('ada', async () => heard.push('last'));
  await line('eve', async () => heard.push('eve'));
  expect(heard).toEqual(['eve']);
  end();
  await expect(failed).rejects.toThrow('no');
  await Promise.all([first, last]);
  expect(heard).toEqual(['eve', 'first', 'last']);
});
