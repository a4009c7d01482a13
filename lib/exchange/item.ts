import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import { definitionOf } from '@/lib/quiz/definition-of';
import type { ExportedQuestion, SpokenForms } from '@/lib/quiz/exported-question';
import type { Form } from '@/lib/quiz/forms/registry';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import type { Asked } from '@/lib/quiz/question';

/** One question with its key, free of what only this program knows. Texts are plain; lines end with `\n`. */
export type Item = ExportedQuestion & {
  /** `<concept>/<form>/<number>`: the same from export to export. */
  readonly id: string;
  readonly title: string;
  /** The id of the concept's family. */
  readonly family: string;
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** The terms of all concepts as people write them. */
export function collectSpokenForms(catalog: Catalog): SpokenForms {
  const forms = new Map<string, string[]>();
  for (const text of catalog.concepts.flatMap(termsOf)) {
    const folded = foldTerm(text);
    const known = forms.get(folded) ?? [];
    if (!known.some((form) => form.toLowerCase() === text.toLowerCase())) forms.set(folded, [...known, text]);
  }
  return forms;
}

function termsOf(concept: Concept): readonly string[] {
  if (concept.kind === 'service') return [concept.label, concept.longName, concept.ianaName, ...concept.aliases];
  return [
    ...(concept.term === null ? [] : [concept.term.name, ...concept.term.accept]),
    ...concept.asks.flatMap((ask) => (ask.accept === null ? [] : [ask.right, ...ask.accept])),
    ...concept.facts.flatMap(({ gap }) => (gap === null ? [] : [gap.text, ...gap.accept])),
  ];
}

/** A question as an item. @param number tells questions of one concept and form apart, from 1 */
export function toItem(concept: Concept, form: Form, number: number, asked: Asked, spoken: SpokenForms): Item {
  const { question, key } = asked;
  return {
    id: `${concept.id}/${form}/${number}`,
    title: concept.title,
    family: concept.family,
    ...definitionOf(form).toExport(question, key, spoken),
    right: key.right,
    explanation: key.explanation,
    sources: key.sources,
  };
}

/** `Sources: RFC 9293 §3.1 (https://…); …` */
export const citeInText = (sources: readonly Source[]): string =>
  `Sources: ${sources.map(({ label, url }) => `${label} (${url})`).join('; ')}`;
