import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildCatalog } from '@/lib/catalog/catalog';
import { askFileSchema, serviceFileSchema } from '@/lib/content/schema';
import { toCsvRows, writeCsv } from '@/lib/exchange/csv-table';
import { draftContent } from '@/lib/exchange/draft/draft-content';
import { writeDraft } from '@/lib/exchange/draft/draft-yaml';
import { disarm, rearm } from '@/lib/exchange/formula';
import { readQuestionFile } from '@/lib/exchange/read/read-question-file';
import { content } from '../../content';
import { anyCharacter } from '../any-character';

const { catalog, registry } = content;
const bytes = (text: string) => new TextEncoder().encode(text);
const all = { countPerConcept: 100, seed: 1, family: null };

function read(text: string) {
  const table = readQuestionFile(bytes(text));
  if (!table.ok) throw new Error(table.code);
  return table.value;
}
const draft = (text: string) => draftContent(read(text), catalog, registry);

/** Parses CSV cells as RFC 4180 says. It is written by hand, so it shares no code with the product. */
function readByHand(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a CSV export', () => {
  it('is parsed back into the same rows', () => {
    const rows = toCsvRows(catalog, all);
    const table = read(writeCsv(rows));
    expect(table.faults).toEqual([]);
    expect(table.rows.map(({ row }) => row)).toEqual(rows);
  });

  it('adds nothing to the content it was made from', () => {
    const rows = toCsvRows(catalog, all);
    const { services, asks, knownCount, faults } = draft(writeCsv(rows));
    expect([services, asks.size, knownCount, faults]).toEqual([[], 0, rows.length, []]);
  });

  it('comes back as drafts of the same services and questions if the content lacks them', () => {
    const rows = toCsvRows(catalog, all);
    const bare = buildCatalog(
      'bare',
      catalog.families,
      catalog.concepts.flatMap((concept) => (concept.kind === 'service' ? [] : [{ ...concept, asks: [] }])),
      [],
    );
    const made = draftContent(read(writeCsv(rows)), bare, registry);
    const asks = [...made.asks].flatMap(([concept, drafts]) => drafts.map((ask) => ({ concept, ask })));
    // The bare catalog does not know the names in sources.yaml that only services or questions cite.
    expect(made.faults.filter(({ message }) => !message.startsWith('source: '))).toEqual([]);
    expect(made.services.length + asks.length).toBeGreaterThan(rows.length / 2);
    for (const { concept, ask } of asks) {
      const known = catalog.concepts.find(({ id }) => id === concept);
      const original = known?.kind === 'written' ? known.asks.find(({ prompt }) => prompt === ask.prompt) : undefined;
      expect(ask).toMatchObject({ right: original?.right, why: original?.why });
      expect(ask.wrong.map(({ text }) => text)).toEqual(original?.wrong.map(({ text }) => text));
    }
    const yaml = parse(writeDraft(made, 'set.csv'));
    for (const service of yaml.services) expect(serviceFileSchema.safeParse(service).error).toBeUndefined();
    for (const ask of Object.values(yaml.asks).flat()) expect(askFileSchema.safeParse(ask).error).toBeUndefined();
  });

  it('returns any text unchanged to an independent parser', () => {
    const start = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\t', '\r\n', '');
    const cells = fc.tuple(start, fc.string({ unit: anyCharacter })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (services) => {
        const [, ...rows] = readByHand(writeCsv(services.map((service) => ({ service }))));
        expect(rows.map(([cell = '']) => rearm(cell))).toEqual(services);
        for (const [cell] of rows) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['=cmd|" /C calc"!A0', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "'=1", '＝1'])(
    'does not let %j run as a formula',
    (cell) => {
      expect(disarm(cell)).toBe(`'${cell}`);
      expect(rearm(disarm(cell))).toBe(cell);
    },
  );
});

describe('a CSV import', () => {
  const good = 'service;port;transport\r\nGopher Two;70;tcp\r\n';

  it('accepts a byte order mark, semicolons, Windows line ends, and column names in any case', () => {
    const { services } = draft(
      '\ufeff"Service";PORT; Transport ;aliases\r\n"Gopher ""Two""";70;TCP/UDP;"a; b"\r\n\r\n',
    );
    expect(services).toMatchObject([
      {
        label: 'Gopher "Two"',
        port: 70,
        transport: 'tcp',
        alsoOver: ['udp'],
        aliases: ['a', 'b'],
        sources: ['IANA 70/tcp'],
      },
    ]);
  });

  it('accepts UTF-16 as spreadsheets write it, and refuses other encodings', () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${good.replaceAll(';', '\t')}`, 'utf16le'));
    expect(readQuestionFile(wide)).toMatchObject({ ok: true, value: { rows: [{ line: 2 }] } });
    expect(readQuestionFile(new Uint8Array([0x73, 0x81]))).toMatchObject({ ok: false, code: 'not-text' });
  });

  it('refuses a file without a known column', () => {
    expect(readQuestionFile(bytes('a,b\n1,2\n'))).toEqual({ ok: false, code: 'no-header', columns: ['a', 'b'] });
    expect(readQuestionFile(bytes(''))).toEqual({ ok: false, code: 'empty', columns: [] });
  });

  it('names every bad line and accepts the good ones', () => {
    const text = [
      'service,port,transport,concept,prompt,source',
      'Two lines,70000,tcp,,,',
      '"Gopher\nTwo",70,tcp,,,',
      'Bad "quote" here,70,tcp,,,',
      'Finger Two,79,tcp,,,',
      'Too,70,tcp,,,,,many',
      'Odd,70,ipx,,,',
      ',,,no-such-concept,What?,',
      'Both,1,tcp,bind,What?,',
      'Cited,70,tcp,,,Wikipedia',
      'Finger Two,79,tcp,,,',
      '"Open,1,tcp,,,',
      'Last One,13,udp,,,',
    ].join('\n');
    const table = read(text);
    const { services, faults } = draftContent(table, catalog, registry);
    expect(services.map(({ label }) => label)).toEqual(['Gopher\nTwo', 'Finger Two', 'Last One']);
    expect([...table.faults, ...faults].map(({ line }) => line).sort((a, b) => a - b)).toEqual([
      2, 5, 7, 8, 9, 10, 11, 12, 13,
    ]);
  });

  it('checks a question like the content check', () => {
    const header = 'concept,prompt,right,wrong1,wrong2,wrong3,wrongWhy1,why,source';
    const line = (cells: string) => draft(`${header}\n${cells}\n`);
    const made = line(
      'bind,What does it do here?,A name,One,Two,Three,It is not so at all.,It gives a name.,POSIX bind()',
    );
    expect(made.asks.get('bind')).toMatchObject([
      { right: 'A name', wrong: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }] },
    ]);
    for (const [cells, fault] of [
      ['bind,What does it do here?,A name,One,Two,,,It gives a name.,POSIX bind()', /^wrong/],
      ['bind,What does it do here?,A name,a name,Two,Three,,It gives a name.,POSIX bind()', /twice/],
      ['bind,What does it do here?,A name,One,Two,Three,,,POSIX bind()', /^why/],
      ['bind,What does it do here?,A name,One,Two,Three,,It gives a name.,', /^source/],
      ['ssh,What does it do here?,A name,One,Two,Three,,It gives a name.,RFC 4253', /service/],
    ] as const) {
      const { asks, faults } = line(cells);
      expect(asks.size).toBe(0);
      expect(faults[0]?.message).toMatch(fault);
    }
  });

  it('never fails on any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const table = readQuestionFile(bytes(`service,port,transport\n${text}\nFinger Two,79,tcp`));
        if (table.ok) expect(draftContent(table.value, catalog, registry)).toBeDefined();
        else expect(table.code).toMatch(/^(?:not-text|no-header)$/);
      }),
    );
  });
});
