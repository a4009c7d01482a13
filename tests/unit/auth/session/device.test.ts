import { describe, expect, it } from 'vitest';
import { describeDevice } from '@/lib/auth/session/device';
import { findLink } from '@/lib/names/find-link';
import { hasInvisible } from '@/lib/names/invisible';

describe('a device', () => {
  it('is named by its browser and its operating system', () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(describeDevice(agent)).toBe('Firefox on Linux');
    expect(describeDevice(null)).not.toBe('');
  });

  it.each([
    'Unlock now: http://evil.example/unlock x/1.0 ',
    'evil.example/1.0 (x)',
    'A\u202eda\u200b/1.0 (x)',
    `${'x'.repeat(400)}/1.0 (x)`,
    'ada@evil.example/1 ',
  ])('contains no link or hidden characters from the client’s own name: %j', (agent) => {
    const device = describeDevice(agent);
    expect([findLink(device), hasInvisible(device)]).toEqual([null, false]);
    expect(device.length).toBeLessThan(180);
  });
});
