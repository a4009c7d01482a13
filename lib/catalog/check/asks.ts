import type { Ask, WrittenConcept } from '../concept';
import { checkTransport } from './asked-port';
import type { FaultPath, ReportFault } from './concept-fault';
import { foldChoice, hasWords } from './fold';
import { didYouMean } from './nearest';

/**
 * Checks that each of an author's questions has one right answer and wrong choices that are actually wrong, and does
 * not give the answer away.
 */
export function checkAsks(concept: WrittenConcept, say: ReportFault): void {
  const misconceptions = concept.misconceptions.map(({ id }) => id);
  concept.asks.forEach((ask, index) => {
    checkWrongChoices(ask, ['asks', index, 'wrong'], misconceptions, say);
    checkTyping(ask, ['asks', index], say);
  });
}

function checkWrongChoices(ask: Ask, path: FaultPath, misconceptions: readonly string[], say: ReportFault): void {
  const seen = new Set<string>();
  ask.wrong.forEach(({ text, shows, why }, choice) => {
    const folded = foldChoice(text);
    const at = [...path, choice];
    const isAccepted = ask.accept?.some((form) => foldChoice(form) === folded) ?? false;
    if (folded === foldChoice(ask.right)) say([...at, 'text'], `"${text}" is the right answer`, 'write a wrong one');
    else if (isAccepted) say([...at, 'text'], `"${text}" is also accepted as right`, 'remove it here or in "accept"');
    if (seen.has(folded)) say([...at, 'text'], `"${text}" is listed twice`, 'write another wrong choice');
    seen.add(folded);
    if (shows === null && why === null) {
      say(at, 'needs "shows" or "why"', 'name the misconception that it shows, or say why it is wrong');
    }
    if (shows !== null && !misconceptions.includes(shows)) {
      const hint = didYouMean(shows, misconceptions, `choose one of ${misconceptions.join(', ')}, or write "why"`);
      say([...at, 'shows'], `unknown misconception "${shows}"`, hint);
    }
  });
}

function checkTyping(ask: Ask, path: FaultPath, say: ReportFault): void {
  const { number, accept, right, prompt } = ask;
  checkTransport(ask.transport, { before: prompt, after: '' }, [...path, 'transport'], say);
  if (number !== null && accept !== null) {
    say([...path, 'accept'], 'the answer is a number or a term, not both', 'remove "number" or "accept"');
  }
  if (number !== null && Number(right.replaceAll(',', '')) !== number) {
    say([...path, 'right'], `is not the number ${number}`, 'make "right" and "number" the same');
  }
  const spoken: readonly string[] = prompt.match(/(?<![\d.])\d+(?![\d.])/g) ?? [];
  if (number !== null && spoken.includes(String(number))) {
    say([...path, 'number'], `the prompt contains ${number}`, 'remove "number", so that no one has to type it');
  }
  if (accept !== null && hasWords(prompt, right)) {
    say([...path, 'prompt'], `gives away "${right}"`, 'use other words, or remove "accept"');
  }
  accept?.forEach((form, index) => {
    if (accept.findIndex((other) => foldChoice(other) === foldChoice(form)) < index) {
      say([...path, 'accept', index], `"${form}" is accepted twice`, 'remove one');
    }
  });
}
