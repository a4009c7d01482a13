import type { z } from 'zod';
import type { FormDefinition } from './form-definition';
import { FORMS, type Form } from './forms/registry';
import type { AnswerKey, Question } from './question';

/**
 * The definition of a form that is known only at run time. Keys and responses must be of the same form as the
 * definition.
 */
type AnyForm = FormDefinition<Question, AnswerKey, z.ZodObject>;

/** Returns the definition of a form. */
export const getDefinition = (form: Form): AnyForm => FORMS[form] as unknown as AnyForm;
