import { describe, expect, it } from 'vitest';
import {
  enrolmentUri,
  findTimeStep,
  hashOfRecoveryCode,
  makeRecoveryCodes,
  makeSecret,
} from '@/lib/auth/second-factor/one-time-code';

/** RFC 6238, appendix B: the secret "12345678901234567890" in base32, and the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

describe('a one-time code', () => {
  it.each(vectors)('at second %i matches RFC 6238, appendix B', (second, code) => {
    expect(findTimeStep(SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  it('is accepted one step early and one step late, and no further', () => {
    const [second, code] = vectors[3];
    const step = Math.floor(second / 30);
    for (const offset of [-30, 0, 30])
      expect(findTimeStep(SECRET, code, new Date((second + offset) * 1000))).toBe(step);
    for (const offset of [-60, 60]) expect(findTimeStep(SECRET, code, new Date((second + offset) * 1000))).toBeNull();
  });

  it.each(['', '28708', '2870820', 'abcdef', '２８７０８２', '287082\u0000'])('is not “%s”', (code) => {
    expect(findTimeStep(SECRET, code, new Date(59_000))).toBeNull();
  });

  it('comes from a secret of 160 bits, which is different for every account', () => {
    const made = Array.from({ length: 50 }, makeSecret);
    expect(new Set(made).size).toBe(50);
    for (const secret of made) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is the same when it is computed from the content of the QR code', () => {
    const uri = new URL(enrolmentUri(SECRET, 'ada@example.org'));
    expect(uri.protocol).toBe('otpauth:');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: SECRET,
      issuer: 'Well Known',
      digits: '6',
      period: '30',
    });
  });
});

describe('recovery codes', () => {
  it('are ten different codes of 120 bits', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  });

  it('may be typed in lowercase, with or without spaces', () => {
    const [code = ''] = makeRecoveryCodes();
    const hash = hashOfRecoveryCode(code);
    expect(hash).not.toBeNull();
    expect(hashOfRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(hash);
    expect(hashOfRecoveryCode(code.slice(1))).toBeNull();
  });
});
