import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '@/lib/table/read-tables';
import { splitRows } from '@/lib/table/split-rows';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: Uint8Array) => {
  const tables = readTables(file);
  if (!tables.ok) throw new Error(tables.code);
  return tables.value[0] ?? expect.fail('no table');
};
const cellsOf = (text: string) => read(bytes(text)).rows.map(({ cells }) => cells);

describe('a text file with a table', () => {
  it.each(['utf16le', 'utf16be', 'utf16le with mark', 'utf16be with mark'])('is parsed in %s', (encoding) => {
    const little = Buffer.from(
      `${encoding.endsWith('mark') ? '\ufeff' : ''}имя\temail\r\nЗоя Майер\tzoe@example.org`,
      'utf16le',
    );
    const file = encoding.startsWith('utf16be') ? little.swap16() : little;
    expect(read(file)).toMatchObject({
      rows: [{ cells: ['имя', 'email'] }, { cells: ['Зоя Майер', 'zoe@example.org'] }],
      assumedEncoding: null,
    });
  });

  it('is parsed as Windows-1252 if it looks like it, and reports that', () => {
    expect(read(Buffer.from('name;email\nZo\xeb M\xfcller;zoe@example.org', 'latin1'))).toMatchObject({
      rows: [{}, { cells: ['Zoë Müller', 'zoe@example.org'] }],
      assumedEncoding: 'windows-1252',
    });
  });

  it('is parsed as Windows-1252 with the characters that Latin-1 lacks, on every version of Node', () => {
    const file = Buffer.from('name,email\n\x8cuvre O\x92Brien \x96 \x93Zo\xeb\x94 \x80,zoe@example.org', 'latin1');
    expect(read(file)).toMatchObject({
      rows: [{}, { cells: ['Œuvre O’Brien – “Zoë” €', 'zoe@example.org'] }],
      assumedEncoding: 'windows-1252',
    });
  });

  it.each([
    ['Windows-1251', [0xc7, 0xee, 0xff]],
    ['Windows-1250', [0x4d, 0x69, 0xb3, 0x6f, 0x73, 0x7a]],
    ['Mac Roman', [0x52, 0x65, 0x6e, 0x8e]],
    ['Shift JIS', [0x8e, 0x52, 0x93, 0x63]],
  ])('is refused in %s, because nothing identifies it', (_, name) => {
    expect(readTables(Buffer.concat([bytes('name,email\n'), Buffer.from(name), bytes(',zoe@example.org')]))).toEqual({
      ok: false,
      code: 'not-text',
    });
  });

  it.each([';', ',', '\t', '|'])('is split at %j, whatever characters its texts have', (mark) => {
    const text = ['name', 'email', 'note'].join(mark);
    const row = (note: string) => ['Zoë', 'zoe@example.org', `"${note}"`].join(mark);
    expect(cellsOf(`${text}\n${row('a, b; c')}\n${row('x|y, z')}`)).toEqual([
      ['name', 'email', 'note'],
      ['Zoë', 'zoe@example.org', 'a, b; c'],
      ['Zoë', 'zoe@example.org', 'x|y, z'],
    ]);
  });

  it('may begin with the line that tells Excel the delimiter', () => {
    expect(read(bytes('sep=;\r\nname;email, school\r\nA;a@example.org')).rows).toEqual([
      { line: 2, cells: ['name', 'email, school'] },
      { line: 3, cells: ['A', 'a@example.org'] },
    ]);
  });

  it('ignores rows with only delimiters and empty columns at the end, and counts lines like the file', () => {
    expect(read(bytes('Title,,,\r,,,\rname,email,,\r\r"A\rB",a@example.org,,\rC,c@example.org')).rows).toEqual([
      { line: 1, cells: ['Title'] },
      { line: 3, cells: ['name', 'email'] },
      { line: 5, cells: ['A\nB', 'a@example.org'] },
      { line: 7, cells: ['C', 'c@example.org'] },
    ]);
  });

  it('loses only a broken row', () => {
    const table = read(bytes('a,b\n"open,1\nc,d\nx "y" z,2\n"ends" here,3\ne,f'));
    expect(table.rows.map(({ line }) => line)).toEqual([1, 3, 6]);
    expect(table.faults.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('is parsed in a time proportional to its length, even if every line is broken', () => {
    expect(read(bytes('a "b" c,1\n'.repeat(50_000))).faults).toHaveLength(50_000);
    expect(read(bytes(`a,b\n${'"x\n'.repeat(50_000)}`)).rows.length).toBeGreaterThan(0);
  });

  it('is refused or has a fault if it is far larger than a table of people or questions', () => {
    expect(readTables(bytes('\n'.repeat(8_000_000)))).toEqual({ ok: false, code: 'too-long' });
    expect(read(bytes(`a,b\n${','.repeat(4_000_000)}\nc,d`))).toMatchObject({
      rows: [{ line: 1 }, { line: 3 }],
      faults: [{ line: 2 }],
    });
  });

  it('returns the cells that another program wrote', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (written) => {
        const rows = written.map((row) => [...row, 'end'].map((cell) => cell.replace(/\r\n?/g, '\n')));
        expect(splitRows(stringify(rows, { quoted: true, delimiter: ';' }), ';').rows.map((row) => row.cells)).toEqual(
          rows,
        );
      }),
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        expect(readTables(file)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});
