import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeError, scrub } from '@/lib/monitor/describe-error';

describe('the log entry of an error', () => {
  it('has its name, code, message, stack, and causes', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const described = describeError(new TypeError('cannot answer', { cause }));
    expect(described).toMatchObject({
      name: 'TypeError',
      message: 'cannot answer',
      cause: { name: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
    });
    expect(described.at[0]).toContain('describe-error.test.ts');
  });

  it('has none of the fields in which PostgreSQL shows the row', () => {
    const failure = Object.assign(new Error('duplicate key value violates unique constraint "Account_email_key"'), {
      code: '23505',
      detail: 'Key (email)=(ada@example.org) already exists.',
      where: 'ada@example.org',
      parameters: ['ada@example.org'],
    });
    expect(JSON.stringify(describeError(failure))).not.toContain('ada');
    expect(describeError(failure).code).toBe('23505');
  });

  it.each([
    ['an e-mail address', 'no such user: ada.l+x@mail.example.org!', 'ada.l'],
    ['an id', 'learner 0b2e61d4-7f0c-4d37-9e5a-2b7f7e6e9c10 is gone', '0b2e61d4'],
    ['an IP address', 'from 192.0.2.17:52114', '192.0.2.17'],
    ['the address of a database', 'cannot reach postgresql://wk:pass@db:5432/wk now', 'pass'],
    ['a token', 'bad token eyJhbGciOiJkaXIifQeyJhbGciOiJkaXIifQeyJhbGciOiJkaXIifQ', 'eyJhbGci'],
    ['what was quoted', 'invalid input syntax: "Ada Lovelace"', 'Lovelace'],
  ])('does not contain %s', (_, words, personal) => {
    expect(words).toContain(personal);
    expect(scrub(words)).not.toContain(personal);
    expect(JSON.stringify(describeError(new Error(words)))).not.toContain(personal);
  });

  it('does not contain an e-mail address in any place', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), fc.string(), (email, before, after) => {
        expect(scrub(`${before} ${email} ${after}`.slice(0, 400))).not.toContain(` ${email} `);
      }),
    );
  });

  it('ends, however long the chain of causes and the messages are', () => {
    let failure = new Error('x'.repeat(100_000));
    for (let depth = 0; depth < 50; depth++) failure = new Error('outer', { cause: failure });
    expect(JSON.stringify(describeError(failure)).length).toBeLessThan(20_000);
    expect(describeError('thrown words')).toEqual({ name: 'string', message: 'thrown words', at: [] });
  });
});
