import type { Form } from '@/lib/quiz/forms/registry';

/** What the forms of questions are called before people. */
export const formNames: Readonly<Record<Form, string>> = {
  'single-choice': 'one of several',
  'multiple-choice': 'several of several',
  'true-false': 'true or false',
  'typed-number': 'number typed',
  'typed-term': 'term typed',
  cloze: 'gap filled',
  match: 'pairs',
  order: 'order',
  sort: 'groups',
  'read-address': 'address read',
  'read-listing': 'listing read',
  'which-socket': 'socket found',
  flashcard: 'flashcard',
};
