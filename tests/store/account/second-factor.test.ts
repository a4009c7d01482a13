import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttemptLimits, makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { beginSecondFactor, checkSecondFactor, confirmSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { signInWithPassword } from '@/lib/auth/sign-in/sign-in';
import { removeSecondFactor } from '@/lib/db/account/second-factors';
import { type Db, openDb } from '@/lib/db/connection/client';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const secret = 'a secret for tests only';
const at = (seconds: number) => new Date(1_790_000_000_000 + seconds * 1000);
let db: Db;
let limits: AttemptLimits;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
  limits = makeAttemptLimits(db, secret);
});
afterAll(() => db.$disconnect());

const codeOf = (base32: string, now: Date) =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: now.getTime() });

/** Makes a user with a second factor, confirmed at second 0. */
async function makePerson() {
  const person = {
    name: 'Ada',
    email: `${randomUUID()}@example.org`,
    password: 'correct horse battery',
    timeZone: 'UTC',
  };
  const made = await signUp(db, person, at(0), hashOnce);
  const id = made.ok ? made.value.id : '';
  const base32 = (await beginSecondFactor({ db, secret }, id, at(0))) ?? '';
  const codes = (await confirmSecondFactor({ db, secret }, id, codeOf(base32, at(0)), at(0))) ?? [];
  const check = async (code: string, now: Date, address = '192.0.2.1') =>
    (await checkSecondFactor({ db, secret, limits }, id, { code, address }, now)).outcome;
  return { id, person, base32, codes, check };
}

describe('a second factor', () => {
  it('is required at sign-in after the first right code, and not before', async () => {
    const person = { name: 'Eve', email: 'eve@example.org', password: 'correct horse battery', timeZone: 'UTC' };
    const made = await signUp(db, person, at(0), hashOnce);
    const id = made.ok ? made.value.id : '';
    const outcome = async () => (await signInWithPassword({ db, limits }, person, '192.0.2.1')).outcome;
    const base32 = (await beginSecondFactor({ db, secret }, id, at(0))) ?? '';
    expect(await beginSecondFactor({ db, secret }, id, at(9))).toBe(base32);
    expect(await confirmSecondFactor({ db, secret }, id, '000000', at(0))).toBeNull();
    expect(await outcome()).toBe('in');
    expect(await confirmSecondFactor({ db, secret }, id, codeOf(base32, at(0)), at(0))).toHaveLength(10);
    expect(await outcome()).toBe('code-wanted');
    expect(await beginSecondFactor({ db, secret }, id, at(9))).toBeNull();
    await removeSecondFactor(db, id);
    expect(await outcome()).toBe('in');
  });

  it('accepts each code once, even if it comes twice at the same moment, and no earlier code after it', async () => {
    const { base32, check } = await makePerson();
    const [earlier, code] = [codeOf(base32, at(60)), codeOf(base32, at(90))];
    expect(await check(codeOf(base32, at(0)), at(0))).toBe('wrong');
    const twice = await Promise.all([check(code, at(90)), check(code, at(90))]);
    expect(twice.sort()).toEqual(['right', 'wrong']);
    expect(await check(code, at(91))).toBe('wrong');
    expect(await check(earlier, at(91))).toBe('wrong');
    expect(await check(codeOf(base32, at(120)), at(120))).toBe('right');
  });

  it('can be replaced by a recovery code of the same account, once for each code', async () => {
    const { codes, check } = await makePerson();
    const other = await makePerson();
    const [first = '', second = ''] = codes;
    expect(await other.check(first, at(300))).toBe('wrong');
    const twice = await Promise.all([check(first, at(300)), check(first, at(300))]);
    expect(twice.sort()).toEqual(['right', 'wrong']);
    expect(await check(second.toLowerCase(), at(300))).toBe('right');
  });

  it('can be guessed only a few times, from anywhere', async () => {
    const { check } = await makePerson();
    const said: string[] = [];
    for (let tries = 0; tries < 40; tries++) said.push(await check('000000', at(600), `10.0.0.${tries}`));
    expect(said.filter((outcome) => outcome === 'wrong')).toHaveLength(20);
    expect(said.at(-1)).toBe('wait');
  });

  it('is stored so that a copy of the database reveals nothing', async () => {
    const { id, base32, codes } = await makePerson();
    const rows = JSON.stringify([
      await db.secondFactor.findUnique({ where: { accountId: id } }),
      await db.recoveryCode.findMany({ where: { accountId: id } }),
    ]);
    expect(rows).not.toContain(base32);
    for (const code of codes) expect(rows).not.toContain(code.replaceAll('-', ''));
  });
});
