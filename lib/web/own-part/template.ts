import { createHash } from 'node:crypto';
import { HOLE } from './hole';

/** The document of a page, without the learner's own part. */
export type Template = {
  /** The texts around the markup of the own part, and around its data, which is within a script. */
  readonly beforeMarkup: string;
  readonly beforeScript: string;
  readonly scriptStart: string;
  readonly scriptEnd: string;
  readonly end: string;
  /** The sources for the Content-Security-Policy of all inline scripts but the one with the data. */
  readonly scriptHashes: readonly string[];
};

/** A learner's own part of a page. */
export type OwnPart = {
  readonly markup: string;
  /** The data from which the browser's script makes the same markup: anything that JSON can express. */
  readonly data: unknown;
};

/** Matches the scripts with which Next hands data to its own script in the browser, each with a piece of the data. */
const PIECE = /<script>self\.__next_f\.push\(\[1,"((?:[^"\\]|\\.)*)"\]\)<\/script>/g;
const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Makes a template from a document in which Next left out the own part. The pieces of Next's data are joined into one,
 * because the hole may span two of them. Throws an error if the document does not have exactly one hole for the markup
 * and one for the data.
 */
export function makeTemplate(document: string): Template {
  const pieces = [...document.matchAll(PIECE)];
  const last = pieces.at(-1);
  if (!last) throw new Error('the document has no data');
  const data = pieces.map(([, piece]) => piece).join('');
  const withoutData = document.replace(PIECE, (_piece, _data, at: number) => (at === last.index ? '\0' : ''));
  const [html = '', end, ...more] = withoutData.split('\0');
  const [beforeMarkup, beforeScript, ...otherMarkup] = html.split(HOLE);
  const [dataStart, dataEnd, ...otherData] = data.split(`\\"${HOLE}\\"`);
  const isWhole = end !== undefined && beforeScript !== undefined && dataEnd !== undefined;
  if (!isWhole || beforeMarkup === undefined || more.length + otherMarkup.length + otherData.length > 0) {
    throw new Error('the document does not have exactly one hole for markup and one for data');
  }
  return {
    beforeMarkup,
    beforeScript,
    scriptStart: `self.__next_f.push([1,"${dataStart}`,
    scriptEnd: `${dataEnd}"])`,
    end,
    scriptHashes: [...withoutData.matchAll(SCRIPT)].map(([, script = '']) => hashScript(script)),
  };
}

/** A page's document, and the sources for the Content-Security-Policy of its inline scripts. */
export type FilledDocument = { readonly document: string; readonly scriptHashes: readonly string[] };

/**
 * Fills a template with an own part, and the holes outside that part with texts.
 * @param texts the texts, by what the template contains in their place
 */
export function fillTemplate(
  template: Template,
  { markup, data }: OwnPart,
  texts: Readonly<Record<string, string>>,
): FilledDocument {
  const { beforeMarkup, beforeScript, scriptStart, scriptEnd, end, scriptHashes } = template;
  const holes = Object.keys(texts).join('|');
  const inMarkup = new RegExp(holes, 'g');
  const inData = new RegExp(`(\\\\")?(${holes})`, 'g');
  const fillMarkup = (piece: string): string => piece.replace(inMarkup, (hole) => encodeMarkup(texts[hole] ?? ''));
  const fillData = (piece: string): string =>
    piece.replace(inData, (_, quote = '', hole: string) => quote + encodeText(texts[hole] ?? '', quote !== ''));
  const script = `${fillData(scriptStart)}${encodeData(data)}${fillData(scriptEnd)}`;
  return {
    document: `${fillMarkup(beforeMarkup)}${markup}${fillMarkup(beforeScript)}<script>${script}</script>${fillMarkup(end)}`,
    scriptHashes: [...scriptHashes, hashScript(script)],
  };
}

const hashScript = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Characters that could end the script, or that old browsers do not allow in a string. */
const UNSAFE = /[&<>\u2028\u2029]/g;

/** Writes data in React's data format, within a JavaScript string. */
const encodeData = (data: unknown): string =>
  encodeJson(JSON.stringify(data, (_, value) => (typeof value === 'string' ? escapeDollar(value) : value)));

/** Writes part of a string in the data. */
const encodeText = (text: string, isStart: boolean): string =>
  encodeJson(JSON.stringify(isStart ? escapeDollar(text) : text).slice(1, -1));

/** In React's format, a string that begins with a dollar sign means something else, unless it begins with two. */
const escapeDollar = (text: string): string => (text.startsWith('$') ? `$${text}` : text);

const encodeJson = (json: string): string =>
  JSON.stringify(json)
    .slice(1, -1)
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Writes text in markup as React does. */
const encodeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
