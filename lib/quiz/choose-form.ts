import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from './chance';
import { type Form, formSchema } from './form';
import { ask } from './quiz';
import { READING_FORMS } from './reading';

/** Forms that show the answer among others, that ask to recall it, and that ask to arrange or read several things. */
const RECOGNISING: readonly Form[] = ['single-choice', 'multiple-choice', 'true-false'];
const RECALLING: readonly Form[] = ['typed-number', 'typed-term', 'cloze'];
const ARRANGING: readonly Form[] = ['match', 'order', 'sort', ...READING_FORMS];

const formsOf = new WeakMap<Concept, readonly Form[]>();

/** The forms of today's quiz that a concept can be asked in. Flashcards are a page of their own. */
export function listForms(catalog: Catalog, concept: Concept): readonly Form[] {
  const known = formsOf.get(concept);
  if (known) return known;
  const forms = formSchema.options.filter((form) => form !== 'flashcard' && ask(catalog, concept, form, 0) !== null);
  formsOf.set(concept, forms);
  return forms;
}

/** From this many days of stability a concept is known well enough to be recalled without options. */
const FIRM_DAYS = 7;
/** How many of ten questions are of each kind; a kind that a concept lacks leaves its share to the first. */
const SHARES = { young: { recalling: 4, arranging: 2 }, firm: { recalling: 7, arranging: 2 } } as const;

/**
 * The form to ask in: a new concept by single choice, a young one in any form, a firm one mostly by recalling.
 * @param stability days, or null for a new concept
 */
export function chooseForm(catalog: Catalog, concept: Concept, stability: number | null, chance: Chance): Form {
  if (stability === null) return 'single-choice';
  const forms = listForms(catalog, concept);
  const { recalling, arranging } = stability >= FIRM_DAYS ? SHARES.firm : SHARES.young;
  const draw = chance.below(10);
  const kind = draw < recalling ? RECALLING : draw < recalling + arranging ? ARRANGING : RECOGNISING;
  const fitting = forms.filter((form) => kind.includes(form));
  return chance.pick(fitting.length > 0 ? fitting : forms.filter((form) => RECOGNISING.includes(form)));
}

/** The forms of a concept in turn: for whom another form each time matters more than the fitting one. */
export function formInTurn(catalog: Catalog, concept: Concept, count: number): Form {
  const forms = listForms(catalog, concept);
  return forms[count % forms.length] as Form;
}
