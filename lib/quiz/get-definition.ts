import type { z } from 'zod';
import type { FormDefinition } from './form-definition';
import { FORMS, type Form } from './forms/registry';
import type { AnswerKey, Question } from './question';

/**
 * A definition as code that does not know the form sees it. A key and a response must be of the definition's own form.
 */
type AnyForm = FormDefinition<Question, AnswerKey, z.ZodObject>;

/** The definition of a form. */
export const getDefinition = (form: Form): AnyForm => FORMS[form] as unknown as AnyForm;
