import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from './chance';
import { FORM_NAMES, FORMS, type Form, INTRODUCTORY_FORM } from './forms/registry';
import { makeQuestion } from './quiz';

const formsOf = new WeakMap<Concept, readonly Form[]>();

/** Lists the forms of the daily quiz in which a concept has a question. Flashcards have their own page. */
export function listForms(catalog: Catalog, concept: Concept): readonly Form[] {
  const known = formsOf.get(concept);
  if (known) return known;
  const forms = FORM_NAMES.filter(
    (form) => FORMS[form].kind !== 'self-graded' && makeQuestion(catalog, concept, { form, seed: 0 }) !== null,
  );
  formsOf.set(concept, forms);
  return forms;
}

/** The stability, in days, at which learners begin to get mostly questions without options to choose from. */
const FIRM_DAYS = 7;
/** The number of questions of each kind, out of ten. A concept that lacks a kind gets recognition questions instead. */
const SHARES = { young: { recall: 4, arrange: 2 }, firm: { recall: 7, arrange: 2 } } as const;

/**
 * Chooses the form of a concept's next question: the introductory form for a new concept, any form for a concept with
 * low stability, and mostly recall for one with high stability.
 * @param stability in days, or null for a new concept
 */
export function chooseForm(catalog: Catalog, concept: Concept, stability: number | null, chance: Chance): Form {
  if (stability === null) return INTRODUCTORY_FORM;
  const forms = listForms(catalog, concept);
  const { recall, arrange } = stability >= FIRM_DAYS ? SHARES.firm : SHARES.young;
  const draw = chance.below(10);
  const kind = draw < recall ? 'recall' : draw < recall + arrange ? 'arrange' : 'recognize';
  const fitting = forms.filter((form) => FORMS[form].kind === kind);
  return chance.pick(fitting.length > 0 ? fitting : forms.filter((form) => FORMS[form].kind === 'recognize'));
}

/** Returns a concept's forms in rotation, for callers that need a different form each time. */
export function formInTurn(catalog: Catalog, concept: Concept, count: number): Form {
  const forms = listForms(catalog, concept);
  return forms[count % forms.length] as Form;
}
