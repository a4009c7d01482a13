import { describe, expect, it } from 'vitest';
import { conceptIdSchema } from '@/lib/ids';
import { FORM_NAMES } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import { describeMissedQuestion } from '@/lib/study/progress/missed-question';
import { content } from '../../content';

const { catalog } = content;
const review = {
  conceptId: conceptIdSchema.parse('ssh'),
  form: 'match',
  promptText: 'Match each service to its port.',
  responseText: 'SSH: 23/tcp; Telnet: 22/tcp',
  rightText: 'SSH: 22/tcp; Telnet: 23/tcp',
  whyWrong: 'SSH: you said 23/tcp; it is 22/tcp.',
} as const;

describe('a missed question in a list', () => {
  it('names only the missed rows of an answer in rows', () => {
    const told = describeMissedQuestion(catalog, review);
    expect(told).toMatchObject({ prompt: review.promptText, right: null, given: null, about: review.whyWrong });
  });

  it('names the right answer and the one that was given in every other form', () => {
    for (const form of FORM_NAMES.filter((each) => !getDefinition(each).hasRows)) {
      const told = describeMissedQuestion(catalog, { ...review, form });
      expect(told, form).toMatchObject({ right: review.rightText, given: review.responseText });
    }
  });

  it('names the right answer after "I don\'t know"', () => {
    const told = describeMissedQuestion(catalog, { ...review, responseText: '', whyWrong: null });
    expect(told).toMatchObject({ right: review.rightText, given: null });
  });

  it('is left out when the catalog no longer has its topic', () => {
    const conceptId = conceptIdSchema.parse('gone');
    expect(describeMissedQuestion(catalog, { ...review, conceptId })).toBeNull();
  });
});
