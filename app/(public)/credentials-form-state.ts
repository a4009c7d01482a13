import type { z } from 'zod';

/** The result of submitting a sign-in or sign-up form. It never returns the password. */
export type CredentialsFormState = {
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** Returns the state of a form that was refused: its input, and an error for each invalid field. */
export function refusedForm(
  form: FormData,
  message: string,
  issues: readonly z.core.$ZodIssue[] = [],
): CredentialsFormState {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300);
  return {
    message,
    // The first error of a field wins, so that "too short" comes before "too common".
    errors: Object.fromEntries([...issues].reverse().map((issue) => [String(issue.path[0]), issue.message])),
    values: { name: text('name'), email: text('email'), goal: text('goal'), code: text('code') },
  };
}

/** Returns the state of a form of which one field was refused. */
export const refusedField = (form: FormData, name: string, message: string): CredentialsFormState => ({
  ...refusedForm(form, ''),
  errors: { [name]: message },
});
