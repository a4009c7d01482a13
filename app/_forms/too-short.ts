/**
 * Returns what to say next to each password of a form that is shorter than its field allows, by the field's name. Such
 * a form need not be sent, so what was typed stays.
 */
export function listTooShort(form: HTMLFormElement): Readonly<Record<string, string>> {
  const passwords = [...form.querySelectorAll<HTMLInputElement>('input[type=password][minlength]')];
  return Object.fromEntries(
    passwords
      .filter(({ value, minLength }) => value.length < minLength)
      .map(({ name, minLength }) => [name, `Use at least ${minLength} characters.`]),
  );
}
