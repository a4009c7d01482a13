import { describe, expect, it } from 'vitest';
import { readRoster } from '@/lib/classroom/read-roster';

const bytes = (text: string) => new TextEncoder().encode(text);
const ROWS = [
  { name: 'Zoë Meier', email: 'zoe@example.org' },
  { name: 'Ben, the second', email: 'ben@example.org' },
];

describe('a roster', () => {
  it.each([
    ['commas', 'name,email\nZoë Meier,zoe@example.org\n"Ben, the second",ben@example.org\n'],
    [
      'a mark, semicolons and Windows line ends',
      '\ufeffE-Mail;Name\r\nZOE@example.org;Zoë Meier\r\nben@example.org;"Ben, the second"',
    ],
    ['tabs and no header', 'Zoë Meier\tzoe@example.org\nBen, the second\tben@example.org'],
    [
      'a first and a last name',
      'First name,Last name,Email\nZoë,Meier,zoe@example.org\n"Ben,",the second,ben@example.org',
    ],
  ])('is read with %s', (_, text) => {
    expect(readRoster(bytes(text))).toEqual({ ok: true, value: { rows: ROWS, faults: [] } });
  });

  it('is read in UTF-16 with its mark', () => {
    const text = '\ufeffname,email\nZoë Meier,zoe@example.org';
    const little = Buffer.from(text, 'utf16le');
    for (const file of [little, Buffer.from(little).swap16()]) {
      expect(readRoster(file)).toEqual({ ok: true, value: { rows: ROWS.slice(0, 1), faults: [] } });
    }
  });

  it('is told every bad line, and takes the good ones', () => {
    const text =
      'name,email\n,a@example.org\nA,\nB,nothing\nC,c@example.org\nD,C@example.org\n"E,e@example.org\n\nF,f@example.org';
    const read = readRoster(bytes(text));
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(['C', 'F']);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
  });

  it('gives an address the form in which accounts have it, so that one person stands on it once', () => {
    const read = readRoster(bytes('name,email\nZoë Meier,Zoe@Exämple.de\nZoë Meier,zoe@xn--exmple-cua.de'));
    expect(read.ok && read.value.rows).toEqual([{ name: 'Zoë Meier', email: 'zoe@xn--exmple-cua.de' }]);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([3]);
  });

  it('has no line with a name that people cannot read or that carries a link, or with an address that mail may not reach', () => {
    const lines = [
      '\u200b,a@example.org',
      'Ada\u202e,b@example.org',
      'evil.example,c@example.org',
      'Ada,jürgen@example.org',
    ];
    const read = readRoster(bytes(`name,email\n${lines.join('\n')}\nAda,d@example.org`));
    expect(read.ok && read.value.rows).toEqual([{ name: 'Ada', email: 'd@example.org' }]);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(read.ok && new Set(read.value.faults.map(({ message }) => message)).size).toBe(3);
  });

  it.each([
    ['empty', bytes(' \n\n')],
    ['not-text', Buffer.from('name,email\nZo\xeb,zoe@example.org', 'latin1')],
    ['no-columns', bytes('one,two\n1,2')],
    ['too-many-lines', bytes(`name,email\n${'A,a@example.org\n'.repeat(100_000)}`)],
  ])('is refused whole when it is %s', (code, file) => {
    expect(readRoster(file)).toEqual({ ok: false, code });
  });
});
