/** The result of submitting a form on the account pages. It never returns a password or a code. */
export type AccountFormState = {
  /** The message after success. */
  readonly done: string;
  /** An error that concerns the whole form. */
  readonly message: string;
  /** Errors by field name. */
  readonly errors: Readonly<Record<string, string>>;
};

export const untouched: AccountFormState = { done: '', message: '', errors: {} };
export const done = (text: string): AccountFormState => ({ ...untouched, done: text });
export const refused = (message: string): AccountFormState => ({ ...untouched, message });
export const faulty = (field: string, text: string): AccountFormState => ({ ...untouched, errors: { [field]: text } });
