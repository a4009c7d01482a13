import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Drawing } from '@/app/_drawings/drawing';
import { DrawingFigure } from '@/app/_drawings/drawing-figure';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { METHOD } from '@/app/_drawings/method/method';
import { NAMED_SOURCES } from '@/app/_drawings/named-sources';
import { parseSource } from '@/lib/catalog/source';
import { content } from '../../content';

const SIZE = { width: 320, height: 200 };
/** The maximum width of a letter in Geist Mono and its average width in Geist, as shares of the font size. */
const LETTER = { mono: 0.6, sans: 0.5 };
const FONT = 12;

const drawings = Object.entries(DRAWINGS);
const draw = (drawing: Drawing): string => renderToStaticMarkup(<DrawingFigure drawing={drawing} />);
const between = (markup: string, tag: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'g'))].map(([, text = '']) => text);

/** Returns the approximate left and right ends of each text element in a picture, and its baseline. */
function measureTexts(markup: string) {
  return [...markup.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>(.*?)<\/text>/g)].map(
    ([, x = '', y = '', attributes = '', inner = '']) => {
      const said = inner.replace(/<[^>]*>/g, '').replace(/&[^;]+;/g, '.');
      const width = said.length * FONT * (attributes.includes('font-mono') ? LETTER.mono : LETTER.sans);
      const share = attributes.includes('"middle"') ? 0.5 : attributes.includes('"end"') ? 1 : 0;
      const left = Number(x) - share * width;
      return { said, left, right: left + width, y: Number(y) };
    },
  );
}

describe('the drawings', () => {
  it('cover at least 25 ideas', () => {
    expect(new Set(drawings.map(([, { title }]) => title)).size).toBeGreaterThanOrEqual(25);
  });

  it('cite works by the names and addresses that authors use, and no more than they need', () => {
    const named: unknown = parse(readFileSync('content/sources.yaml', 'utf8'));
    expect(named).toMatchObject(Object.fromEntries(NAMED_SOURCES));
    const cited = drawings.flatMap(([, { sources }]) => sources);
    expect([...NAMED_SOURCES.keys()].filter((name) => !cited.includes(name))).toEqual([]);
  });

  it('with the same name are identical', () => {
    const byName = new Map(drawings.map(([, drawing]) => [drawing.name, draw(drawing)]));
    for (const [, drawing] of drawings) expect(draw(drawing)).toBe(byName.get(drawing.name));
  });
});

describe.each(drawings)('the drawing of %s', (id, drawing) => {
  it('belongs to a topic, and cites sources that can be looked up', () => {
    expect(content.catalog.find(id)?.kind).toBe('written');
    expect(drawing.sources.length).toBeGreaterThan(0);
    expect(drawing.sources.filter((text) => parseSource(text, NAMED_SOURCES) === null)).toEqual([]);
  });
});

const all: readonly (readonly [string, Drawing])[] = [
  ...drawings,
  ...METHOD.map(({ drawing }) => [drawing.name, drawing] as const),
];

describe.each(all)('the rendered drawing of %s', (_, drawing) => {
  it('has a title and a description that everyone can read', () => {
    const markup = draw(drawing);
    const svg = markup.slice(markup.indexOf('<svg'), markup.indexOf('</svg>'));
    expect([between(svg, 'title').length, between(svg, 'desc').length]).toEqual([1, 1]);
    expect(drawing.title).toMatch(/^[A-Z]/);
    expect(drawing.description.split(/\s/).length).toBeGreaterThan(20);
    for (const [, label = ''] of svg.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
      expect(svg).toContain(`id="${label}"`);
    }
    expect(between(markup.slice(markup.indexOf('</svg>')), 'p').join('')).toContain(between(svg, 'desc')[0]);
  });

  it('has one accent, no small print, and no text beyond its edges', () => {
    const markup = draw(drawing);
    expect(markup).toMatch(/(fill|stroke)="var\(--accent\)"/);
    expect([...markup.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size))).toEqual([FONT]);
    for (const { said, left, right, y } of measureTexts(markup)) {
      expect(left, said).toBeGreaterThanOrEqual(0);
      expect(right, said).toBeLessThanOrEqual(SIZE.width);
      expect(y, said).toBeLessThanOrEqual(SIZE.height - 3);
    }
  });
});
