import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HOLE } from '@/lib/web/own-part/hole';
import { fillTemplate, makeTemplate } from '@/lib/web/own-part/template';

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const row = `1:["$","$L2",null,{"words":"${HOLE}"}]\n2:["the-title · Us","the-title"]\n`;
const cut = row.indexOf(HOLE) + 5;
/** A document as Next sends it. The data's hole lies across two pieces. */
const DOCUMENT = `<html><title>the-title · Us</title><script>first()</script><main>${HOLE}</main><script src="/a.js" async=""></script>${push(
  `0:"/classes/an-id"\n${row.slice(0, cut)}`,
)}${push(row.slice(cut))}</body></html>`;

const fill = (data: unknown, markup = '<h1>Today</h1>', title = 'Home') =>
  fillTemplate(makeTemplate(DOCUMENT), { markup, data }, { 'an-id': '7', 'the-title': title });

/** Runs the document's script and returns the pieces of data that it hands to Next's own script. */
function runScript(document: string): readonly string[] {
  const script = /<script>(self\.__next_f[\s\S]*?)<\/script>/.exec(document)?.[1] ?? '';
  const pieces: string[] = [];
  vm.runInNewContext(script, { self: { __next_f: { push: ([, piece]: [number, string]) => pieces.push(piece) } } });
  return pieces;
}

describe('a filled template', () => {
  it('has the markup and the data in the places that the template left open, and the parameter of the address', () => {
    const { document } = fill({ greeting: 'Good morning, Ada' });
    expect(document).toContain('<main><h1>Today</h1></main>');
    expect(runScript(document)).toEqual([
      '0:"/classes/7"\n1:["$","$L2",null,{"words":{"greeting":"Good morning, Ada"}}]\n2:["Home · Us","Home"]\n',
    ]);
    expect(document).toContain('<title>Home · Us</title>');
    expect(document).not.toContain(HOLE);
    expect(document.endsWith('</body></html>')).toBe(true);
  });

  it.each(['</script><script>alert(1)</script>', '<!--', '"quoted" and \\ and \n', '\u2028', '$L2', '$$', '$&'])(
    'passes on the text %j unchanged, and as text',
    (text) => {
      const { document } = fill([text], `<p>${HOLE.slice(1)}$&$1</p>`);
      expect(document.match(/<script>/g)).toHaveLength(2);
      expect(document).toContain(`<p>${HOLE.slice(1)}$&$1</p>`);
      const [piece = ''] = runScript(document);
      const json = piece.slice(piece.indexOf('{"words":') + '{"words":'.length, piece.indexOf('}]\n2:'));
      // React takes away the first of two dollar signs.
      expect(JSON.parse(json)).toEqual([text.startsWith('$') ? `$${text}` : text]);
    },
  );

  it.each([
    ['</title><script>alert(1)</script>', '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"quoted" and \\', '&quot;quoted&quot; and \\'],
    ["it's an-id & the-title", 'it&#x27;s an-id &amp; the-title'],
    ['$L2 $1', '$L2 $1'],
  ])('passes on the text %j outside the own part', (text, inMarkup) => {
    const { document } = fill({}, '', text);
    expect(document).toContain(`<title>${inMarkup} · Us</title>`);
    expect(document.match(/<script>/g)).toHaveLength(2);
    const [piece = ''] = runScript(document);
    const told = text.startsWith('$') ? `$${text}` : text;
    expect(JSON.parse(piece.slice(piece.lastIndexOf('2:') + 2))).toEqual([`${told} · Us`, told]);
  });

  it('names the hashes of its inline scripts, and of no others', () => {
    const { document, scriptHashes } = fill({ greeting: 'Hi' });
    const inline = [...document.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
    expect(inline).toHaveLength(2);
    expect(scriptHashes).toEqual(
      inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
    );
  });
});

it.each([
  ['no data', DOCUMENT.replace(/<script>self[\s\S]*<\/script>/, '')],
  ['no hole for markup', DOCUMENT.replace(HOLE, '')],
  ['two holes for markup', DOCUMENT.replace(HOLE, HOLE + HOLE)],
  ['no hole for data', DOCUMENT.replace(push(row.slice(cut)), '')],
])('a document with %s makes no template', (_, document) => {
  expect(() => makeTemplate(document)).toThrow(/data/);
});
