import { describe, expect, it } from 'vitest';
import { emailSchema, readEmailAddress } from '@/lib/auth/sign-in/email-address';

const codeOf = (text: string) => {
  const read = readEmailAddress(text);
  return read.ok ? read.value : read.code;
};

describe('an e-mail address', () => {
  it.each([
    [' Ada@Example.ORG ', 'ada@example.org'],
    ['user@exämple.de', 'user@xn--exmple-cua.de'],
    ['user@exa\u0308mple.de', 'user@xn--exmple-cua.de'],
    ['user@EXÄMPLE.DE', 'user@xn--exmple-cua.de'],
    ['user@XN--EXMPLE-CUA.de', 'user@xn--exmple-cua.de'],
    ['user@xn--exmple-cua.de', 'user@xn--exmple-cua.de'],
    ['user@exämple。de', 'user@xn--exmple-cua.de'],
    ['user@пример.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@faß.de', 'user@xn--fa-hia.de'],
    ["o'neil+net_1@mail.school.example", "o'neil+net_1@mail.school.example"],
  ])('%j is stored as %s', (typed, kept) => {
    expect(codeOf(typed)).toBe(kept);
    expect(codeOf(kept)).toBe(kept);
  });

  it.each([
    'no address',
    '@example.org',
    'ada@',
    'ada@localhost',
    'ada@10.0.0.1',
    'ada@[10.0.0.1]',
    'ada@ex%61mple.org',
    'ada@ex%61mpleä.org',
    'ada@example..org',
    'ada@-example.org',
    'ada@exa_mple.org',
    'ada@xn--zzzzzzzzzzz--.de',
    '.ada@example.org',
    'a..da@example.org',
    'ada eve@example.org',
    'ada@eve@example.org',
    'ada@example.org\r\nBcc: all@example.org',
    'ada\u200b@example.org',
    'ada\u202e@example.org',
    'ada@exam\u202eple.org',
    'ada＠example.org',
    'ada@example.org/x',
    'ada@example.org#x',
    'ada@example.org:25',
    'ada@exämple.org:25',
    'ada@exämple.org/x',
    'ada@exämple.org\\x',
    'ada@exämple.org?x',
    'ada@exämple.org#x',
    'ada@xn--exmple-cua.org/x',
  ])('%j is not valid', (typed) => {
    expect(codeOf(typed)).toBe('malformed');
  });

  it.each(['jürgen@example.org', 'mar\u212a@example.org', '用户@例子.中国', 'İ@example.org'])(
    'with letters other than a to z before the @ is refused with a reason: %j',
    (typed) => {
      expect(codeOf(typed)).toBe('non-ascii-local');
      const parsed = emailSchema.safeParse(typed);
      expect(parsed.error?.issues[0]?.message).not.toBe(emailSchema.safeParse('x').error?.issues[0]?.message);
    },
  );

  it('has at most 254 characters in its stored form', () => {
    const label = 'x'.repeat(60);
    const domain = `${label}.${label}.${label}.org`;
    expect(codeOf(`${'a'.repeat(254 - domain.length - 1)}@${domain}`)).toHaveLength(254);
    expect(codeOf(`${'a'.repeat(254 - domain.length)}@${domain}`)).toBe('too-long');
    expect(codeOf(`a@${'ä'.repeat(5_000)}.de`)).toBe('too-long');
  });
});
