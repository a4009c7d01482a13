import { describe, expect, it } from 'vitest';
import { becomesLeech, isLeech } from '@/lib/scheduler/memory/leech';

describe('a leech', () => {
  it('is a concept with eight lapses or more', () => {
    expect(isLeech({ lapseCount: 7 })).toBe(false);
    expect(isLeech({ lapseCount: 8 })).toBe(true);
  });

  it('is announced at the eighth lapse and at every fourth after it, and only when a lapse was added', () => {
    const spoken = Array.from({ length: 20 }, (_, n) => n + 1).filter((lapseCount) =>
      becomesLeech({ lapseCount: lapseCount - 1 }, { lapseCount }),
    );
    expect(spoken).toEqual([8, 12, 16, 20]);
    expect(becomesLeech({ lapseCount: 8 }, { lapseCount: 8 })).toBe(false);
    expect(becomesLeech(null, { lapseCount: 0 })).toBe(false);
  });
});
