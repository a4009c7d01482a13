import type { z } from 'zod';

/** What a sign-in or sign-up form says after it was sent. The password is never given back. */
export type CredentialsFormState = {
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** The state of a form that was refused: what was typed stays, each fault stands beside its field. */
export function refusedForm(
  form: FormData,
  message: string,
  issues: readonly z.core.$ZodIssue[] = [],
): CredentialsFormState {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300);
  return {
    message,
    // The first fault of a field counts: "too short" comes before "too common".
    errors: Object.fromEntries([...issues].reverse().map((issue) => [String(issue.path[0]), issue.message])),
    values: { name: text('name'), email: text('email'), goal: text('goal') },
  };
}
