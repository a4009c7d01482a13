import type { Form } from '@/lib/quiz/forms/registry';
import type { FormView } from '../input-props';
import { ClozeInput } from './cloze';
import { FlashcardInput } from './flashcard';
import { MatchInput } from './match';
import { MultipleChoiceInput } from './multiple-choice';
import { OrderInput } from './order';
import { ReadAddressInput } from './read-address';
import { ReadListingInput } from './read-listing';
import { SingleChoiceInput } from './single-choice';
import { SortInput } from './sort';
import { TrueFalseInput } from './true-false';
import { TypedNumberInput } from './typed-number';
import { TypedTermInput } from './typed-term';
import { WhichSocketInput } from './which-socket';

/** The browser's part of every form of question. Adding a form takes one file and one line here. */
export const FORM_VIEWS: { readonly [Name in Form]: FormView<Name> } = {
  'single-choice': { Input: SingleChoiceInput },
  'multiple-choice': { Input: MultipleChoiceInput },
  'true-false': { Input: TrueFalseInput },
  'typed-number': { Input: TypedNumberInput },
  'typed-term': { Input: TypedTermInput },
  cloze: { Input: ClozeInput },
  match: { Input: MatchInput },
  order: { Input: OrderInput },
  sort: { Input: SortInput },
  'read-address': { Input: ReadAddressInput },
  'read-listing': { Input: ReadListingInput },
  'which-socket': { Input: WhichSocketInput },
  flashcard: { Input: FlashcardInput, selfGraded: true, showsPrompt: true },
};
