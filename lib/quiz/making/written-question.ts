import type { Ask, Misconception, WrittenConcept } from '@/lib/catalog/concept';
import type { ShownMisconception, Solution, WrongMeaning } from '@/lib/quiz/verdict';
import { countWords } from '@/lib/words/count';
import type { QuestionSource } from './question-source';

export type TermConcept = WrittenConcept & { readonly term: NonNullable<WrittenConcept['term']> };

export const hasTerm = (concept: WrittenConcept): concept is TermConcept => concept.term !== null;

/** Returns a misconception of a concept with the id that the log stores. */
export const shownBy = (concept: WrittenConcept, misconception: Misconception): ShownMisconception => ({
  id: `${concept.id}/${misconception.id}`,
  belief: misconception.belief,
  why: misconception.why,
});

/**
 * Returns what it means to choose a wrong option of an author's question. The content check ensures that every wrong
 * option has a misconception or a reason.
 */
export function getMeaning(concept: WrittenConcept, choice: Ask['wrong'][number]): WrongMeaning {
  const shown = concept.misconceptions.find((each) => each.id === choice.shows);
  if (shown) return { kind: 'misconception', misconception: shownBy(concept, shown) };
  return { kind: 'reason', why: choice.why ?? '' };
}

/** Returns a concept's title in quotation marks: `“Demultiplexing”`. Quotation marks inside it become single ones. */
export const quoteTitle = ({ title }: WrittenConcept): string => `“${title.replace(/["“]([^"”]*)["”]/g, '‘$1’')}”`;

/** Returns the question that asks what a term means. */
export const meaningPrompt = (name: string): string =>
  isCall(name) ? `What is ${name}?` : `What does “${name}” mean?`;

const isCall = (name: string): boolean => name.endsWith('()');
const quoted = (name: string): string => `“${capitalizeTerm(name)}”`;

/** The maximum number of words in a sentence that can be read at a glance. */
const MOST_WORDS = 20;

/** Says what a term means in one short sentence: its definition, or a fact that names it. */
export function describeTerm({ term, definition, facts }: TermConcept): string {
  const short = (text: string) => countWords(text) <= MOST_WORDS;
  const meaning = definition.replace(/^(?:An?|The|On)\b/, (word) => word.toLowerCase());
  const defined = isCall(term.name) ? `${term.name} is ${meaning}` : `${quoted(term.name)} means ${meaning}`;
  const isNamed = ({ text }: WrittenConcept['facts'][number]) => text.toLowerCase().includes(term.name.toLowerCase());
  if (short(defined)) return defined;
  return facts.filter(isNamed).find(({ text }) => short(text))?.text ?? `${quoted(term.name)} means something else.`;
}

export const askSolution = (ask: Ask): Solution => ({
  right: ask.right,
  explanation: ask.why,
  sources: ask.sources,
});

export const definitionSolution = (concept: WrittenConcept, right: string): Solution => ({
  right,
  explanation: concept.explanation,
  sources: concept.sources,
});

/**
 * Lists other concepts that define a term: those that learners confuse with this one, then those of its family, then
 * the rest.
 */
export function listTermRivals({ catalog, chance }: QuestionSource, concept: TermConcept): readonly TermConcept[] {
  const names = new Set([concept.term.name, ...concept.term.accept].map((name) => name.toLowerCase()));
  const rivals = catalog.concepts.filter(
    (other): other is TermConcept =>
      other.kind === 'written' &&
      hasTerm(other) &&
      other.id !== concept.id &&
      !names.has(other.term.name.toLowerCase()),
  );
  const nearness = (other: WrittenConcept): number => {
    if (concept.confusables.includes(other.id) || other.confusables.includes(concept.id)) return 0;
    return other.family === concept.family ? 1 : 2;
  };
  return chance.shuffle(rivals).sort((a, b) => nearness(a) - nearness(b));
}

/**
 * Lists the false beliefs to offer next to a fact of the concept: first those that this learner has revealed, then the
 * concept's other beliefs, then those of its confusables.
 */
export function listBeliefs(
  { catalog, chance, confusions }: QuestionSource,
  concept: WrittenConcept,
): readonly ShownMisconception[] {
  const of = (each: WrittenConcept) => each.misconceptions.map((belief) => shownBy(each, belief));
  const others = concept.confusables
    .map((id) => catalog.get(id))
    .filter((other): other is WrittenConcept => other.kind === 'written');
  const all = [...chance.shuffle(of(concept)), ...chance.shuffle(others.flatMap(of))];
  const shown = all.filter(({ id }) => confusions.includes(id));
  return [...shown, ...all.filter((belief) => !shown.includes(belief))];
}

/** Capitalizes a term for the beginning of an option. Names of calls and constants stay as they are. */
export const capitalizeTerm = (text: string): string =>
  /[()_]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
