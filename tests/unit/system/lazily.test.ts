import { describe, expect, it } from 'vitest';
import { lazily } from '@/lib/system/lazily';

describe('an object with lazy properties', () => {
  it('creates each property at its first use, once', () => {
    const made: string[] = [];
    const house = lazily<{ kitchen: object; garden: object }>({
      kitchen: () => {
        made.push('kitchen');
        return {};
      },
      garden: () => {
        made.push('garden');
        return {};
      },
    });
    expect(made).toEqual([]);
    expect(house.kitchen).toBe(house.kitchen);
    expect(made).toEqual(['kitchen']);
  });

  it('lets one property use another', () => {
    const sum: { one: number; two: number } = lazily<{ one: number; two: number }>({
      two: () => sum.one + 1,
      one: () => 1,
    });
    expect(sum.two).toBe(2);
  });

  it('tries again after a maker has thrown', () => {
    let attempts = 0;
    const door = lazily<{ key: string }>({
      key: () => {
        attempts += 1;
        if (attempts === 1) throw new Error('not yet');
        return 'key';
      },
    });
    expect(() => door.key).toThrow('not yet');
    expect(door.key).toBe('key');
  });
});
