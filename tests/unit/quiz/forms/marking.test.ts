import { describe, expect, it } from 'vitest';
import { markTypedNumber } from '@/lib/quiz/forms/typed-number/mark';
import type { TypedNumberKey } from '@/lib/quiz/forms/typed-number/question';
import { portStyle } from '@/lib/quiz/forms/typed-number/style';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import { markTypedTerm } from '@/lib/quiz/forms/typed-term/mark';
import { isOneSlip } from '@/lib/quiz/forms/typed-term/one-slip';
import type { TypedTermKey } from '@/lib/quiz/forms/typed-term/question';
import { NO_STYLE } from '@/lib/quiz/forms/typed-term/wordings';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { shownMisconception } from '@/lib/quiz/verdict';
import { content } from '../../../content';

const solution = { right: '', explanation: '', sources: [] };
const ssh: TypedNumberKey = {
  form: 'typed-number',
  ...solution,
  number: 22,
  style: portStyle('tcp'),
  isServicePort: true,
  meaningOf: (given) =>
    given === 23
      ? {
          kind: 'misconception',
          misconception: { id: 'ssh~telnet', belief: 'SSH is at 23/tcp.', why: '23/tcp is Telnet.' },
        }
      : null,
};
const number = (text: string, key = ssh) => {
  const marked = markTypedNumber(key, { form: 'typed-number', text });
  return marked.ok ? marked.value.outcome : marked.code;
};

describe('a typed number', () => {
  it.each(['22', ' 22 ', 'port 22', 'Port: 22', '22/tcp', '22 / TCP', 'tcp 22', 'tcp/22', ':22', '22 (tcp)', '２２'])(
    'is right as “%s”',
    (text) => expect(number(text)).toBe('right'),
  );

  it.each(['23', '2', '222', '22/udp', 'udp 22', '022222'])('is wrong as “%s”', (text) =>
    expect(number(text)).toBe('wrong'),
  );

  it.each(['', '   ', 'ssh', 'twenty-two or three', '22 or 23', '-22', '2.2.2', '1e3', '22/quic'])(
    'cannot be read as “%s”, and so does not count',
    (text) => expect(number(text)).toBe('unreadable'),
  );

  it('may have separators between thousands', () => {
    const highest = { ...ssh, number: 65_535, style: { ...ssh.style, transport: null } };
    for (const text of ['65535', '65,535', '65 535', '65.535', '65’535']) {
      expect(number(text, highest)).toBe('right');
    }
  });

  it('that belongs to another service reveals the mix-up', () => {
    const marked = markTypedNumber(ssh, { form: 'typed-number', text: '23' });
    expect(marked.ok && shownMisconception(marked.value)?.id).toBe('ssh~telnet');
  });
});

describe('a typed term', () => {
  const key: TypedTermKey = {
    form: 'typed-term',
    ...solution,
    accepted: ['socket address', 'TACACS+', 'HTTP/3'].map(foldTerm),
    broader: [],
    style: NO_STYLE,
    meaningOf: () => null,
  };
  const term = (text: string) => {
    const marked = markTypedTerm(key, { form: 'typed-term', text });
    return marked.ok ? marked.value.outcome : marked.code;
  };

  it.each([
    'socket address',
    'Socket Address',
    'socket-address',
    'a socket address',
    ' the socket  address. ',
    'http3',
  ])('is right as “%s”', (text) => expect(term(text)).toBe('right'));
  it.each(['socket', 'address', 'tacacs', 'socket addresses and ports'])('is wrong as “%s”', (text) =>
    expect(term(text)).toBe('wrong'),
  );
  it.each(['', ' ', '?!'])('is unreadable as “%s”', (text) => expect(term(text)).toBe('unreadable'));
});

describe('a slip of one letter', () => {
  it.each([
    ['sockt address', 'a letter too few'],
    ['sockett address', 'a letter too many'],
    ['sockat address', 'another letter'],
    ['socekt address', 'two letters swapped'],
  ])('“%s” (%s) is nearly right, and does not count', (text) => {
    const asked = makeQuestion(content.catalog, content.catalog.get('socket-address' as never), {
      form: 'typed-term',
      seed: 1,
    });
    expect(asked && mark(asked.key, { form: 'typed-term', text })).toEqual({ ok: false, code: 'nearly' });
  });

  it('is not forgiven in digits, in short words, or where the result is the name of something else', () => {
    expect(isOneSlip('http2', 'http3')).toBe(false);
    expect(isOneSlip('ipv4address', 'ipv6address')).toBe(false);
    expect(isOneSlip('imap', 'imaps')).toBe(false);
    const submission = content.catalog.get('submission' as never);
    const asked = makeQuestion(content.catalog, submission, { form: 'typed-term', seed: 1 });
    const marked = asked && mark(asked.key, { form: 'typed-term', text: 'submissions' });
    expect(marked?.ok && marked.value.outcome).toBe('wrong');
  });
});

describe('a response of a different form', () => {
  it('is unreadable', () => {
    const concept = content.catalog.concepts[0];
    const asked = concept && makeQuestion(content.catalog, concept, { form: 'single-choice', seed: 1 });
    expect(asked && mark(asked.key, { form: 'true-false', value: true }).ok).toBe(false);
  });
});
