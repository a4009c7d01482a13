import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import type { Form } from '@/lib/quiz/form';
import type { Asked } from '@/lib/quiz/question';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import type { TypedTermKey } from '@/lib/quiz/forms/typed-term/question';
import type { WrongMeaning } from '@/lib/quiz/verdict';

export type ItemOption = { readonly text: string; readonly isRight: boolean; readonly feedback: string };
export type ItemPair = { readonly left: string; readonly right: string };

/** What is answered, in the words that other programs have for it. */
export type ItemBody =
  | { readonly kind: 'choice'; readonly several: boolean; readonly options: readonly ItemOption[] }
  | { readonly kind: 'truth'; readonly value: boolean; readonly feedback: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Every form that is right, as people write it; the first is the one to teach. */
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly ItemPair[] }
  | { readonly kind: 'card' };

/** One question with its key, free of what only this program knows. Texts are plain; lines end with `\n`. */
export type Item = {
  /** `<concept>/<form>/<number>`: the same from export to export. */
  readonly id: string;
  readonly title: string;
  /** The id of the concept's family. */
  readonly family: string;
  readonly prompt: string;
  /** Where the prompt has a gap to fill, what stands after it; else null. */
  readonly afterGap: string | null;
  readonly body: ItemBody;
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** Forms of terms as people write them, by their folded form: a key holds only the latter. */
export type SpokenForms = ReadonlyMap<string, readonly string[]>;

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
  const listing = 'listing' in question ? question.listing : [];
  return {
    id: `${concept.id}/${form}/${number}`,
    title: concept.title,
    family: concept.family,
    prompt:
      question.form === 'true-false'
        ? question.statement
        : question.form === 'cloze'
          ? `${question.prompt} ${question.before}`
          : [question.prompt, ...listing].join('\n'),
    afterGap: question.form === 'cloze' ? question.after : null,
    body: bodyOf(key, spoken),
    right: key.right,
    explanation: key.explanation,
    sources: key.sources,
  };
}

function bodyOf(key: Asked['key'], spoken: SpokenForms): ItemBody {
  switch (key.form) {
    case 'true-false':
      return { kind: 'truth', value: key.value, feedback: inWords(key.meaning) };
    case 'typed-number':
      return { kind: 'number', number: key.number };
    case 'typed-term':
      return { kind: 'text', accepted: acceptedOf(key, spoken) };
    case 'cloze':
      return key.gap.form === 'typed-number'
        ? { kind: 'number', number: key.gap.number }
        : { kind: 'text', accepted: acceptedOf(key.gap, spoken) };
    case 'match':
      return {
        kind: 'pairs',
        pairs: key.left.map((left, place) => ({ left, right: key.rightItems[key.partners[place] ?? -1] ?? '' })),
      };
    case 'order':
      return {
        kind: 'pairs',
        pairs: key.items.map((left, place) => ({ left, right: String(key.order.indexOf(place) + 1) })),
      };
    case 'sort':
      return {
        kind: 'pairs',
        pairs: key.items.map((left, place) => ({ left, right: key.groups[key.groupOf[place] ?? -1] ?? '' })),
      };
    case 'flashcard':
      return { kind: 'card' };
    default:
      return {
        kind: 'choice',
        several: key.form === 'multiple-choice',
        options: key.options.map((text, place) => {
          const meaning = key.meanings[place] ?? null;
          return { text, isRight: meaning === null, feedback: meaning === null ? '' : inWords(meaning) };
        }),
      };
  }
}

const inWords = (meaning: WrongMeaning): string =>
  meaning.kind === 'misconception' ? meaning.misconception.why : meaning.why;

function acceptedOf(key: TypedTermKey, spoken: SpokenForms): readonly string[] {
  const forms = [key.right, ...key.accepted.flatMap((folded) => spoken.get(folded) ?? [folded])];
  return forms.filter((form, place) => forms.findIndex((each) => each.toLowerCase() === form.toLowerCase()) === place);
}

/** `Sources: RFC 9293 §3.1 (https://…); …` */
export const citeInText = (sources: readonly Source[]): string =>
  `Sources: ${sources.map(({ label, url }) => `${label} (${url})`).join('; ')}`;
