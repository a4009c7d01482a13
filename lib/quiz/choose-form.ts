import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from './chance';
import type { Form } from './form';

/** The forms of today's quiz that a concept can be asked in. Flashcards are a page of their own. */
export function listForms(concept: Concept): readonly Form[] {
  const typesNumber = concept.kind === 'service' || concept.asks.some((each) => each.number !== null);
  const typesTerm =
    concept.kind === 'service' || concept.term !== null || concept.asks.some((each) => each.accept !== null);
  return [
    'single-choice',
    'true-false',
    ...(typesNumber ? (['typed-number'] as const) : []),
    ...(typesTerm ? (['typed-term'] as const) : []),
  ];
}

/** From this many days of stability a concept is known well enough to be recalled without options. */
const FIRM_DAYS = 7;

/**
 * The form to ask in: a new concept by choice, a young one in any form, a firm one by typing where it can be typed.
 * @param stability days, or null for a new concept
 */
export function chooseForm(concept: Concept, stability: number | null, chance: Chance): Form {
  if (stability === null) return 'single-choice';
  const typed = listForms(concept).filter((form) => form.startsWith('typed'));
  const chosen: readonly Form[] = ['single-choice', 'single-choice', 'true-false'];
  if (typed.length === 0) return chance.pick(chosen);
  const share = stability >= FIRM_DAYS ? 4 : 2;
  return chance.below(5) < share ? chance.pick(typed) : chance.pick(chosen);
}
