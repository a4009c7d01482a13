import { describe, expect, it } from 'vitest';
import { type SessionSource, watchSessions } from '@/lib/auth/session/session-watch';

const ref = { accountId: 'ada', id: 'one' };
const other = { accountId: 'eve', id: 'two' };

/** A simplified database: which sessions exist, which were just ended, and how often it was queried. */
function makeSource() {
  const standing = new Set([ref.id, other.id]);
  const ended: string[] = [];
  const asked = { looks: 0 };
  const source: SessionSource = {
    isOpen: async ({ id }) => {
      asked.looks++;
      return standing.has(id);
    },
    listJustEnded: async () => ended,
  };
  const end = (id: string) => {
    standing.delete(id);
    ended.push(id);
  };
  return { source, standing, end, forgetEnded: () => ended.splice(0), asked };
}

describe('the session watch', () => {
  it('looks a session up once, and then trusts it while there is news', async () => {
    const { source, asked } = makeSource();
    const watch = watchSessions(source);
    await watch.hearNews(0);
    for (let second = 0; second < 300; second += 2) {
      await watch.hearNews(second * 1000);
      expect(await watch.isOpen(ref, second * 1000)).toBe(true);
    }
    expect(asked.looks).toBe(1);
  });

  it('stops trusting an ended session at the next news', async () => {
    const { source, end } = makeSource();
    const watch = watchSessions(source);
    await watch.hearNews(0);
    await watch.isOpen(ref, 0);
    await watch.isOpen(other, 0);
    end(ref.id);
    await watch.hearNews(2000);
    expect(await watch.isOpen(ref, 2000)).toBe(false);
    expect(await watch.isOpen(other, 2000)).toBe(true);
  });

  it('trusts no session of a deleted account, which leaves no record of an end', async () => {
    const { source, standing } = makeSource();
    const watch = watchSessions({
      ...source,
      listJustEnded: async (believed) => believed.map(({ id }) => id).filter((id) => !standing.has(id)),
    });
    await watch.hearNews(0);
    await watch.isOpen(ref, 0);
    await watch.isOpen(other, 0);
    standing.delete(ref.id);
    await watch.hearNews(2000);
    expect(await watch.isOpen(ref, 2000)).toBe(false);
    expect(await watch.isOpen(other, 2000)).toBe(true);
  });

  it('looks sessions up at every request if there is no news', async () => {
    const { source, end, asked } = makeSource();
    const watch = watchSessions(source);
    await watch.hearNews(0);
    await watch.isOpen(ref, 0);
    end(ref.id);
    expect(await watch.isOpen(ref, 9_000)).toBe(true);
    expect(await watch.isOpen(ref, 10_000)).toBe(false);
    expect(asked.looks).toBe(2);
  });

  it('trusts nothing from before a long silence, in which the news of an end may have been missed', async () => {
    const { source, end, forgetEnded } = makeSource();
    const watch = watchSessions(source);
    await watch.hearNews(0);
    await watch.isOpen(ref, 0);
    end(ref.id);
    forgetEnded();
    await watch.hearNews(60_000);
    expect(await watch.isOpen(ref, 60_000)).toBe(false);
  });

  it('looks sessions up again after ten minutes, and stays idle without requests', async () => {
    const { source, asked } = makeSource();
    const watch = watchSessions(source);
    for (let second = 0; second <= 600; second += 2) {
      await watch.hearNews(second * 1000);
      if (second < 600) expect(await watch.isOpen(ref, 1000)).toBe(true);
    }
    expect(asked.looks).toBe(1);
    await watch.hearNews(602_000);
    expect(watch.isBusy()).toBe(false);
    await watch.isOpen(ref, 602_000);
    expect(asked.looks).toBe(2);
  });
});
