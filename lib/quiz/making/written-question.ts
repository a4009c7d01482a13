import type { Ask, Misconception, WrittenConcept } from '@/lib/catalog/concept';
import type { ShownMisconception, Solution, WrongMeaning } from '@/lib/quiz/verdict';
import { countWords } from '@/lib/words/count';
import type { QuestionSource } from './question-source';

export type TermConcept = WrittenConcept & { readonly term: NonNullable<WrittenConcept['term']> };

export const hasTerm = (concept: WrittenConcept): concept is TermConcept => concept.term !== null;

export const shownBy = (concept: WrittenConcept, misconception: Misconception): ShownMisconception => ({
  id: `${concept.id}/${misconception.id}`,
  belief: misconception.belief,
  why: misconception.why,
});

/** What a wrong choice of an ask means: the checks see to it that one of the two is there. */
export function getMeaning(concept: WrittenConcept, choice: Ask['wrong'][number]): WrongMeaning {
  const shown = concept.misconceptions.find((each) => each.id === choice.shows);
  if (shown) return { kind: 'misconception', misconception: shownBy(concept, shown) };
  return { kind: 'reason', why: choice.why ?? '' };
}

/** A question about a concept that names it first: `Demultiplexing: select every true statement.` */
export const askAbout = ({ title }: WrittenConcept, question: string): string =>
  title.includes(':') ? `${title}. ${capitalised(question)}` : `${title}: ${question}`;

/** More words than this take two glances to read. */
const MOST_WORDS = 20;

/** What a term means, in one short sentence: its definition or a fact that names it, as far as one is short enough. */
export function describeTerm({ term, definition, facts }: TermConcept): string {
  const short = (text: string) => countWords(text) <= MOST_WORDS;
  const defined = `${capitalised(term.name)}: ${definition}`;
  const isNamed = ({ text }: WrittenConcept['facts'][number]) => text.toLowerCase().includes(term.name.toLowerCase());
  if (short(defined)) return defined;
  return facts.filter(isNamed).find(({ text }) => short(text))?.text ?? `“${term.name}” means something else.`;
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

/** Other concepts that define a term: those confused with this one first, then its family, then the rest. */
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
 * The false beliefs to set beside a fact of the concept: those this learner has shown, then the rest of its own, then
 * those of its confusables.
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

/** With a capital letter, as an option or a sentence begins; names of calls and constants stay as they are. */
export const capitalised = (text: string): string =>
  /[()_]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
