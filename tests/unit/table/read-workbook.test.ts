import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTables } from '@/lib/table/read-tables';
import { rowOf, sampleWorkbook } from './sample-workbook';

const rowsOf = (bytes: Uint8Array) => {
  const read = readTables(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.value[0]?.rows;
};

/** A workbook of a few kilobytes whose only sheet is 18 MB of XML. */
const bomb = sampleWorkbook([`<row><c t="str"><v>${' '.repeat(18e6)}</v></c></row>`]);

describe('a workbook', () => {
  it('is parsed with every kind of cell as text, and rows keep their numbers', () => {
    const strings =
      '<si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>';
    const sheet = [
      '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>a &amp; b_x000A_c</t></is></c></row>',
      '<row r="7"><c r="A7"><f>400+43</f><v>443.0</v></c><c r="B7" t="str"><f>x</f><v>word</v></c><c r="C7" t="b"><v>1</v></c><c r="D7" s="1"/></row>',
      '<row r="9"><c r="A9"/></row>',
    ].join('');
    expect(rowsOf(sampleWorkbook([sheet], strings))).toEqual([
      { line: 3, cells: ['', 'rich text', 'a & b\nc'] },
      { line: 7, cells: ['443', 'word', 'TRUE'] },
    ]);
  });

  it('is parsed even if its elements have a prefix and its cells have no references', () => {
    const sheet = '<x:row><x:c t="inlineStr"><x:is><x:t>one</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>';
    expect(rowsOf(sampleWorkbook([sheet]))).toEqual([{ line: 1, cells: ['one', '2'] }]);
  });

  it('has no cell beyond the columns that are read, whatever position a cell claims', () => {
    const sheet = Array.from({ length: 2_000 }, (_, place) => `<row r="${place + 1}"><c r="XFD1"><v>1</v></c></row>`);
    expect(readTables(sampleWorkbook([sheet.join('')]))).toEqual({ ok: false, code: 'empty' });
  });

  it.each([
    ['a sheet', () => bomb],
    [
      'a string that many cells refer to',
      () =>
        sampleWorkbook(
          [`<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`.repeat(1_000)],
          `<si><t>${' '.repeat(32_000)}</t></si>`,
        ),
    ],
    [
      'all sheets together',
      () => sampleWorkbook(Array.from({ length: 9 }, () => `<row><c><v>${' '.repeat(2e6)}</v></c></row>`)),
    ],
    [
      'many entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`xl/${n}`, strToU8('')]))),
    ],
  ])('is refused if %s would unpack to more than the limit', (_, make) => {
    expect(readTables(make())).toEqual({ ok: false, code: 'too-large-workbook' });
  });

  it('is refused for its actual size, not for the size that the archive claims', () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let place = 0; place < lying.length - 46; place++) {
      if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 10, true);
    }
    expect(readTables(lying)).toEqual({ ok: false, code: 'too-large-workbook' });
  });

  it('cannot define entities', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const sheet = sampleWorkbook([`${xml}<row r="1"><c t="str"><v>&a;&b;x</v></c></row>`]);
    const read = readTables(sheet);
    expect(JSON.stringify(read)).not.toMatch(/aaaa|root:/);
  });

  it.each([
    ['old-workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['open-document', zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') })],
    ['numbers', zipSync({ 'Index/Document.iwa': strToU8('x') })],
    ['anki-package', zipSync({ 'collection.anki21': strToU8('x'), media: strToU8('{}') })],
    ['other-archive', zipSync({ 'class.csv': strToU8('name,email') })],
    ['broken-workbook', sampleWorkbook([rowOf(1, ['a'])]).slice(0, 400)],
    ['broken-workbook', sampleWorkbook(['<row><c></row>'])],
    ['pdf', Buffer.from('%PDF-1.7 …')],
    ['web-page', Buffer.from('<html><table><tr><td>name</td></tr></table></html>')],
    ['not-text', Buffer.from([0x00, 0x01, 0x02, 0x00, 0x00, 0xff, 0x10])],
    ['empty', sampleWorkbook([''])],
  ])('is named if it is another kind of file: %s', (code, bytes) => {
    expect(readTables(bytes)).toEqual({ ok: false, code });
  });

  it('never throws, whichever of its bytes are changed', () => {
    const whole = sampleWorkbook([rowOf(1, ['name', 'email']), rowOf(2, ['Zoë', 'zoe@example.org'])]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (place, byte, length) => {
        const changed = whole.slice(0, Math.max(length, place + 1));
        changed[place] = byte;
        expect(readTables(changed)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});
