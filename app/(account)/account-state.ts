/** What a form of the account's pages says after it was sent. No password or code is ever given back. */
export type AccountState = {
  /** What was done. */
  readonly done: string;
  /** What is wrong with the whole. */
  readonly message: string;
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>;
};

export const untouched: AccountState = { done: '', message: '', errors: {} };
export const done = (text: string): AccountState => ({ ...untouched, done: text });
export const refused = (message: string): AccountState => ({ ...untouched, message });
export const faulty = (field: string, text: string): AccountState => ({ ...untouched, errors: { [field]: text } });
