import { describe, expect, it } from 'vitest';
import { openingSchema } from '@/lib/classroom/people/open-classroom';

describe('the name of a class', () => {
  const accepts = (name: unknown) => openingSchema.safeParse({ name }).success;

  it('has 1 to 80 characters after trimming', () => {
    expect(openingSchema.parse({ name: '  Networks 1 ' })).toEqual({ name: 'Networks 1' });
    expect([accepts('x'), accepts('x'.repeat(80)), accepts('Сети 1')]).toEqual([true, true, true]);
    expect([accepts(''), accepts('   '), accepts('x'.repeat(81)), accepts(null)]).toEqual([false, false, false, false]);
  });

  it('is readable and contains no links, and a range of addresses is not a link', () => {
    expect(
      ['a\nb', 'a\u0000b', '\u200b', 'Net\u202e101', 'Join evil.example', 'ask ada@evil.example'].map(accepts),
    ).toEqual(Array(6).fill(false));
    expect(accepts('Net 101 (A/B) 10.0.0.0/8')).toBe(true);
  });
});
