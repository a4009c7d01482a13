import { describe, expect, it } from 'vitest';
import { openingSchema } from '@/lib/classroom/open-classroom';

describe('the name of a classroom', () => {
  const accepts = (name: unknown) => openingSchema.safeParse({ name }).success;

  it('has 1 to 80 characters, without spaces around it', () => {
    expect(openingSchema.parse({ name: '  Networks 1 ' })).toEqual({ name: 'Networks 1' });
    expect([accepts('x'), accepts('x'.repeat(80)), accepts('Сети 1')]).toEqual([true, true, true]);
    expect([accepts(''), accepts('   '), accepts('x'.repeat(81)), accepts(null)]).toEqual([false, false, false, false]);
  });

  it('has no control characters', () => {
    expect([accepts('a\nb'), accepts('a\u0000b'), accepts('a\u001b[31mb')]).toEqual([false, false, false]);
  });
});
