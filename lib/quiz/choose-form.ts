import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from './chance';
import { FORM_NAMES, FORMS, type Form, INTRODUCTORY_FORM } from './forms/registry';
import { makeQuestion } from './quiz';

const formsOf = new WeakMap<Concept, readonly Form[]>();

/** The forms of today's quiz that a concept can be asked in. Flashcards are a page of their own. */
export function listForms(catalog: Catalog, concept: Concept): readonly Form[] {
  const known = formsOf.get(concept);
  if (known) return known;
  const forms = FORM_NAMES.filter(
    (form) => FORMS[form].kind !== 'self-graded' && makeQuestion(catalog, concept, { form, seed: 0 }) !== null,
  );
  formsOf.set(concept, forms);
  return forms;
}

/** From this many days of stability a concept is known well enough to be recalled without options. */
const FIRM_DAYS = 7;
/** How many of ten questions are of each kind; a kind that a concept lacks leaves its share to recognizing. */
const SHARES = { young: { recall: 4, arrange: 2 }, firm: { recall: 7, arrange: 2 } } as const;

/**
 * The form to ask in: a new concept in the introductory form, a young one in any form, a firm one mostly by recalling.
 * @param stability days, or null for a new concept
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

/** The forms of a concept in turn: for whom another form each time matters more than the fitting one. */
export function formInTurn(catalog: Catalog, concept: Concept, count: number): Form {
  const forms = listForms(catalog, concept);
  return forms[count % forms.length] as Form;
}
