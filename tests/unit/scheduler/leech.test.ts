import { describe, expect, it } from 'vitest';
import { becomesLeech, isLeech } from '@/lib/scheduler/leech';

const lapses = (lapseCount: number) => ({ lapseCount });

describe('a leech', () => {
  it('is a concept forgotten eight times or more', () => {
    expect(isLeech(lapses(7))).toBe(false);
    expect(isLeech(lapses(8))).toBe(true);
    expect(isLeech(lapses(9))).toBe(true);
  });

  it('is spoken of at eight lapses and then at every fourth', () => {
    const told = Array.from({ length: 24 }, (_, count) => count + 1).filter((count) =>
      becomesLeech(lapses(count - 1), lapses(count)),
    );
    expect(told).toEqual([8, 12, 16, 20, 24]);
  });

  it('is not spoken of again while nothing new was forgotten', () => {
    expect(becomesLeech(lapses(8), lapses(8))).toBe(false);
    expect(becomesLeech(null, lapses(0))).toBe(false);
  });
});
