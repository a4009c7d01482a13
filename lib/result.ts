/** An expected failure: a code that callers can switch on, and any details that explain it. */
export type Failure<Code extends string, Details extends object = object> = {
  readonly ok: false;
  readonly code: Code;
} & Readonly<Details>;

/** An expected outcome: either a value, or a failure. */
export type Result<Value, Code extends string, Details extends object = object> =
  | { readonly ok: true; readonly value: Value }
  | Failure<Code, Details>;

/** The details of a failure to read a form: one sentence for each field that is wrong. */
export type FieldErrors = { readonly errors: Readonly<Record<string, string>> };

export const succeed = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const fail = <Code extends string>(code: Code): Failure<Code> => ({
  ok: false,
  code,
});

/** Makes a failure that its code alone doesn't explain. */
export const failWith = <Code extends string, Details extends object>(
  code: Code,
  details: Details,
): Failure<Code, Details> => ({ ok: false, code, ...details });
