import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { FONT_CHARACTERS } from '@/lib/cli/fonts/characters';

const FONTS = ['geist-sans', 'geist-mono'];
/** Characters that neither typeface has. The browser takes them from another font. */
const FROM_ELSEWHERE = '▸▾◐✓✗✕⋯━┄┈';

/** Returns every code point for which a font has a glyph, from the tables that Unicode fonts carry (`cmap`). */
async function listCodePoints(name: string): Promise<ReadonlySet<number>> {
  const whole = fs.readFileSync(`app/_fonts/${name}.woff2`);
  const font = await subsetFont(whole, FONT_CHARACTERS, { targetFormat: 'truetype' });
  const found = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * record + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const last = table.readUInt16BE(14 + 2 * segment);
      const first = table.readUInt16BE(16 + 2 * (segments + segment));
      for (let code = first; code <= last && code !== 0xffff; code++) found.add(code);
    }
  }
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let record = 0; record < font.readUInt16BE(4); record++) {
    const at = 12 + 16 * record;
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`the font has no table ${tag}`);
}

/** The files with text that people see: the content, and the code for pages and for the sentences on them. */
const listTexts = (): readonly string[] =>
  ['content', 'app', 'lib'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ya?ml|tsx?)$/.test(file))
      .map((file) => path.join(folder, file)),
  );

/** Files that parse text from elsewhere and do not show it. */
const READS_ONLY = /^lib\/(classroom\/roster|table|exchange|quiz\/(fold-digits|forms\/typed)|cli)/;
/** Characters that only formulas in comments use. */
const IN_COMMENTS = /^\s*(\/?\*|\/\/).*$/gm;

describe.each(FONTS)('the font %s', (name) => {
  it('has every character that content and screens use', async () => {
    const has = await listCodePoints(name);
    const missing = new Map<string, string>();
    for (const file of listTexts()) {
      if (READS_ONLY.test(file)) continue;
      for (const character of fs.readFileSync(file, 'utf8').replaceAll(IN_COMMENTS, '')) {
        const code = character.codePointAt(0) ?? 0;
        if (code > 0x20 && !has.has(code) && !FROM_ELSEWHERE.includes(character)) missing.set(character, file);
      }
    }
    expect(Object.fromEntries(missing)).toEqual({});
  });
});

it('the fonts of a page take up less than 60 kB', () => {
  const bytes = FONTS.map((name) => fs.statSync(`app/_fonts/${name}.woff2`).size);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(60_000);
});
