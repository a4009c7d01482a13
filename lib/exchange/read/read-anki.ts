import { splitRows } from '@/lib/table/split-rows';
import type { LineFault } from '@/lib/table/table';
import { type ForeignQuestion, type ForeignQuestions, findEmptySide, plainQuestion } from './foreign-question';
import { htmlText } from './html-text';

/** The headers of a text export. https://docs.ankiweb.net/importing/text-files.html#file-headers */
const HEADER =
  /^#(separator|html|tags|columns|notetype|deck|notetype column|deck column|tags column|guid column|if matches):(.*)$/i;
const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};
const FRONTS = /^(?:front|question|prompt|term|text|word)$/i;
const BACKS = /^(?:back|answer|right|definition|back extra|meaning)$/i;
const EXTRAS = /^(?:explanation|extra|notes?|why)$/i;

/** Returns whether a string is Anki's export "Notes in Plain Text". */
export const isAnkiText = (text: string): boolean => HEADER.test(text.split(/\r\n?|\n/, 1)[0] ?? '');

/**
 * Reads Anki's notes in plain text. A note with gaps, which Anki calls a cloze, becomes one question for each gap
 * number.
 */
export function readAnki(text: string): ForeignQuestions {
  const lines = text.split(/\r\n?|\n/);
  const after = lines.findIndex((line) => !line.startsWith('#'));
  const end = after < 0 ? lines.length : after;
  const headers = new Map<string, string>();
  for (const line of lines.slice(0, end)) {
    const [, key = '', value = ''] = HEADER.exec(line) ?? [];
    headers.set(key.toLowerCase(), value.trim() === '' ? value : value.trim());
  }
  const separator = headers.get('separator') ?? 'tab';
  const delimiter = SEPARATORS[separator.toLowerCase()] ?? (separator.charAt(0) || '\t');
  // The headers become empty lines, so that line numbers match the file.
  const table = splitRows([...lines.slice(0, end).map(() => ''), ...lines.slice(end)].join('\n'), delimiter);
  const places = findPlaces(headers, delimiter);
  const read = headers.get('html')?.toLowerCase() === 'true' ? htmlText : (cell: string) => cell.trim();
  const questions: ForeignQuestion[] = [];
  const faults: LineFault[] = [...table.faults];
  for (const { line, cells } of table.rows) {
    const cellOf = (place: number) => read(cells[place] ?? '');
    const fields = cells.map((_, place) => place).filter((place) => !places.special.has(place));
    const front = cellOf(places.front ?? fields[0] ?? -1);
    const back = cellOf(places.back ?? fields.find((place) => place !== (places.front ?? fields[0])) ?? -1);
    const gaps = splitGaps(front);
    const empty = gaps.length > 0 ? null : findEmptySide(front, back);
    if (empty !== null) faults.push({ line, message: empty });
    else if (gaps.length > 0)
      questions.push(...gaps.map(({ prompt, right }) => plainQuestion(line, prompt, right, back)));
    else questions.push(plainQuestion(line, front, back, places.extra === null ? null : cellOf(places.extra)));
  }
  return { questions, faults };
}

function findPlaces(headers: ReadonlyMap<string, string>, delimiter: string) {
  const special = new Set<number>();
  for (const key of ['notetype column', 'deck column', 'tags column', 'guid column']) {
    const number = Number(headers.get(key));
    if (number >= 1) special.add(number - 1);
  }
  const names = (headers.get('columns') ?? '').split(delimiter).map((name) => name.trim());
  names.forEach((name, place) => {
    if (/^(?:tags|deck|note ?type|guid)$/i.test(name)) special.add(place);
  });
  const find = (pattern: RegExp) => {
    const place = names.findIndex((name) => pattern.test(name));
    return place < 0 ? null : place;
  };
  return { special, front: find(FRONTS), back: find(BACKS), extra: find(EXTRAS) };
}

const GAP = /\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}/gs;

/**
 * Splits `A server {{c1::binds}} and {{c2::listens}}` into a prompt with one gap and its answer, for each gap number.
 */
function splitGaps(text: string): readonly { readonly prompt: string; readonly right: string }[] {
  const gaps = [...text.matchAll(GAP)];
  return [...new Set(gaps.map(([, number]) => number))].map((number) => ({
    prompt: text.replace(GAP, (_, each: string, answer: string) => (each === number ? '____' : answer)),
    right: gaps.find(([, each]) => each === number)?.[2] ?? '',
  }));
}
