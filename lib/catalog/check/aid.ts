import type { ServiceConcept } from '../concept';
import type { ReportFault } from './concept-fault';

/** A quoted phrase and the letter counts that the aid gives for its words: `“I sync all”: 1, 4, and 3 letters`. */
const COUNTED_PHRASE = /“([^”]+)”[^“\d]*((?:\d+(?:,? and |, ))+\d+) letters/g;
/** One word and its count: `NAT-T has 4 letters`, `TACACS+ has 7 characters`. */
const COUNTED_WORD = /(\S+) has (\d+) (letters|characters)/g;
/** A letter's position in the alphabet: `H is letter 8`, `K, which is letter 11`. */
const PLACED_LETTER = /\b([A-Z])(?:, which)? is letter (\d+)/g;
/** A sum or a product: `7 × 7 = 49`, `2 + 7 + 0 + 1 + 7 = 17`. */
const EQUATION = /(\d+(?: [+×] \d+)+) = (\d+)/g;

const countLetters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** Checks that a service's memory aid is one sentence that names the port, and that its counts and sums are right. */
export function checkAid({ aid, port }: ServiceConcept, say: ReportFault): void {
  if (aid === undefined) return;
  const sayHere = (message: string, hint: string) => say(['aid'], message, hint);
  if (!new RegExp(`(?<!\\d)${port}(?!\\d)`).test(aid)) sayHere(`does not name the port ${port}`, 'end with the number');
  if (/[.?!][”)]? [A-Z]/.test(aid)) sayHere('is more than one sentence', 'write one sentence');
  for (const [, phrase = '', counts = ''] of aid.matchAll(COUNTED_PHRASE)) {
    const said = counts.match(/\d+/g)?.join('') ?? '';
    const counted = phrase.split(' ').map(countLetters).join('');
    if (said !== counted || counted !== String(port)) {
      sayHere(`“${phrase}” counts ${counted}`, `each word of the phrase must give one digit of ${port}`);
    }
  }
  for (const [, word = '', said, kind] of aid.matchAll(COUNTED_WORD)) {
    const counted = kind === 'letters' ? countLetters(word) : word.length;
    if (counted !== Number(said))
      sayHere(`${word} has ${counted} ${kind}`, `write ${counted}, or think of another aid`);
  }
  for (const [, letter = '', said] of aid.matchAll(PLACED_LETTER)) {
    const place = letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
    if (place !== Number(said)) sayHere(`${letter} is letter ${place}`, `write ${place}, or think of another aid`);
  }
  for (const [equation, terms = '', said] of aid.matchAll(EQUATION)) {
    const value = calculate(terms);
    if (value !== Number(said)) sayHere(`${equation} is false`, `write ${value}, or think of another aid`);
  }
}

/** Returns the value of a sum of products. */
const calculate = (terms: string): number =>
  terms
    .split(' + ')
    .map((product) => product.split(' × ').reduce((value, factor) => value * Number(factor), 1))
    .reduce((sum, value) => sum + value, 0);
