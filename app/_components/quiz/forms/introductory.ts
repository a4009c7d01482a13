import type { AnyInput } from '../respond-with';
import { SingleChoiceInput } from './single-choice';

/** The input of the form that introduces new topics, for pages that use no other form. */
export const INTRODUCTORY_INPUT = SingleChoiceInput as AnyInput;
