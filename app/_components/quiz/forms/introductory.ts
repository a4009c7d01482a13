import type { AnyInput } from '../respond-with';
import { SingleChoiceInput } from './single-choice';

/** The input of the form in which newcomers are asked first, for pages that ask in no other form. */
export const INTRODUCTORY_INPUT = SingleChoiceInput as AnyInput;
