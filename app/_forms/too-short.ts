/**
 * Returns an error for each password that is shorter than its field allows, by field name. The browser then need not
 * submit the form, so the input stays.
 */
export function listTooShort(form: HTMLFormElement): Readonly<Record<string, string>> {
  const passwords = [...form.querySelectorAll<HTMLInputElement>('input[type=password][minlength]')];
  return Object.fromEntries(
    passwords
      .filter(({ value, minLength }) => value.length < minLength)
      .map(({ name, minLength }) => [name, `Use at least ${minLength} characters.`]),
  );
}
