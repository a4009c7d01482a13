import { z } from 'zod';
import type { FormKind } from '@/lib/quiz/form-definition';
import { cloze } from './cloze/form';
import { flashcard } from './flashcard/form';
import { match } from './match/form';
import { multipleChoice } from './multiple-choice/form';
import { order } from './order/form';
import { readAddress } from './read-address/form';
import { readListing } from './read-listing/form';
import { singleChoice } from './single-choice/form';
import { sort } from './sort/form';
import { trueFalse } from './true-false/form';
import { typedNumber } from './typed-number/form';
import { typedTerm } from './typed-term/form';
import { whichSocket } from './which-socket/form';

/** Every form of question, by the name that the log stores. A new form needs one folder and one line here. */
export const FORMS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'typed-number': typedNumber,
  'typed-term': typedTerm,
  cloze,
  match,
  order,
  sort,
  'read-address': readAddress,
  'read-listing': readListing,
  'which-socket': whichSocket,
  flashcard,
} as const;

/** A way to ask about a concept. */
export type Form = keyof typeof FORMS;

/** All forms, in the order of the registry. */
export const FORM_NAMES = Object.keys(FORMS) as Form[];

export const formSchema = z.enum(FORM_NAMES as [Form, ...Form[]]);

/** Returns the forms of a kind, in the order of the registry. */
export const formsOfKind = (kind: FormKind): readonly Form[] => FORM_NAMES.filter((form) => FORMS[form].kind === kind);

/** Whether learners grade their own responses in this form. The server marks all others. */
export const isSelfGraded = (form: Form): boolean => FORMS[form].kind === 'self-graded';

/** The form of a new concept's first question. */
export const INTRODUCTORY_FORM: Form = FORM_NAMES.find((form) => 'introduces' in FORMS[form]) as Form;

/** The form that a placement uses where it can. */
export const PLACEMENT_FORM: Form = FORM_NAMES.find((form) => 'places' in FORMS[form]) as Form;

/** The form in which learners grade themselves. */
export const CARD_FORM: Form = formsOfKind('self-graded')[0] as Form;
