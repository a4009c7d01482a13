import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import type { ExportedQuestion, SpokenForms } from '@/lib/quiz/exported-question';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { KeyedQuestion } from '@/lib/quiz/question';
import { makeItemId } from './item-id';

/**
 * One question with its key, without anything that is specific to Well Known. Its strings are plain text whose lines
 * end with `\n`.
 */
export type Item = ExportedQuestion & {
  /** The id, `<concept>/<form>/<mark>`. The same question has the same id in every export (`item-id.ts`). */
  readonly id: string;
  readonly title: string;
  /** The id of the concept's family. */
  readonly family: string;
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** Returns the spoken forms of the terms of all concepts. */
export function collectSpokenForms(catalog: Catalog): SpokenForms {
  const forms = new Map<string, string[]>();
  for (const text of catalog.concepts.flatMap(listTerms)) {
    const folded = foldTerm(text);
    const known = forms.get(folded) ?? [];
    if (!known.some((form) => form.toLowerCase() === text.toLowerCase())) forms.set(folded, [...known, text]);
  }
  return forms;
}

function listTerms(concept: Concept): readonly string[] {
  if (concept.kind === 'service') {
    const { label, longName, ianaName, aliases } = concept;
    return [label, longName, ...(ianaName === null ? [] : [ianaName]), ...aliases];
  }
  return [
    ...(concept.term === null ? [] : [concept.term.name, ...concept.term.accept]),
    ...concept.asks.flatMap((ask) => (ask.accept === null ? [] : [ask.right, ...ask.accept])),
    ...concept.facts.flatMap(({ gap }) => (gap === null ? [] : [gap.text, ...gap.accept])),
  ];
}

/** Returns a question as an item. */
export function toItem(concept: Concept, asked: KeyedQuestion, spoken: SpokenForms): Item {
  const { question, key } = asked;
  const exported = getDefinition(key.form).toExport(question, key, spoken);
  return {
    id: makeItemId(concept, asked, { ...exported, right: key.right }),
    title: concept.title,
    family: concept.family,
    ...exported,
    right: key.right,
    explanation: key.explanation,
    sources: key.sources,
  };
}

/** Returns `Sources: RFC 9293 §3.1 (https://…); …` */
export const citeInText = (sources: readonly Source[]): string =>
  `Sources: ${sources.map(({ label, url }) => `${label} (${url})`).join('; ')}`;
