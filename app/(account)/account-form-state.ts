/** What a form of the account's pages says after it was sent. No password or code is ever given back. */
export type AccountFormState = {
  /** What was done. */
  readonly done: string;
  /** What is wrong with the whole. */
  readonly message: string;
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>;
};

export const untouched: AccountFormState = { done: '', message: '', errors: {} };
export const done = (text: string): AccountFormState => ({ ...untouched, done: text });
export const refused = (message: string): AccountFormState => ({ ...untouched, message });
export const faulty = (field: string, text: string): AccountFormState => ({ ...untouched, errors: { [field]: text } });
