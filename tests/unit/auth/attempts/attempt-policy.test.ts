import { describe, expect, it } from 'vitest';
import { delaySeconds, waitMessage } from '@/lib/auth/attempts/attempt-policy';

describe('the delay after failed attempts', () => {
  it('grows up to a limit, so that no one is locked out permanently', () => {
    const delays = [6, 7, 8, 9, 10, 11, 12, 1000].map((failures) => delaySeconds(failures, 5));
    expect(delays).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is stated in words', () => {
    expect(waitMessage(30)).toBe('Too many tries. Try again in 30 seconds.');
    expect(waitMessage(91)).toBe('Too many tries. Try again in 2 minutes.');
    expect(waitMessage(900)).toBe('Too many tries. Try again in 15 minutes.');
  });
});
