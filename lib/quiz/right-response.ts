import type { AnswerKey, Response } from './question';

/** The response that a key makes right: what somebody gives who knows. */
export function rightResponse(key: AnswerKey): Response {
  switch (key.form) {
    case 'single-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return { form: key.form, choice: key.rightChoice };
    case 'multiple-choice':
      return { form: key.form, choices: key.meanings.flatMap((meaning, place) => (meaning === null ? [place] : [])) };
    case 'true-false':
      return { form: key.form, value: key.value };
    case 'typed-number':
      return { form: key.form, text: String(key.number) };
    case 'typed-term':
    case 'cloze':
      return { form: key.form, text: key.right };
    case 'match':
      return { form: key.form, partners: [...key.partners] };
    case 'order':
      return { form: key.form, order: [...key.order] };
    case 'sort':
      return { form: key.form, groups: [...key.groupOf] };
    case 'flashcard':
      return { form: key.form, grade: 'good' };
  }
}
