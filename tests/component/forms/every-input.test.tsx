import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FORM_VIEWS } from '@/app/_components/quiz/forms/registry';
import { FORM_NAMES, type Form, isSelfGraded } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import { sampleSize } from '../../sample-size';
import { answer, canCheck, checkButton, giveResponse, MANNERS, type Manner } from './give-response';
import { findResponse, judge, type KnownQuestion, knowQuestion, knowQuestions, wrongResponse } from './known-question';
import { showInput } from './show-input';

/** The number of questions of each form to answer. Each is about a different concept. */
const QUESTIONS = 3;
/** Deals one of the questions to each manner. With FULL_SAMPLES, each manner gets all of them. */
const dealQuestions = (form: Form, manner: Manner): readonly KnownQuestion[] => {
  const known = knowQuestions(form, QUESTIONS);
  const own = known[MANNERS.indexOf(manner) % known.length] as KnownQuestion;
  return sampleSize(1, QUESTIONS) === 1 ? [own] : known;
};
const OUTCOMES = ['right', 'partly-right', 'wrong'] as const;
/**
 * Returns the outcomes to test with a manner. Not every form has responses that are partly right. With FULL_SAMPLES,
 * each manner gets all outcomes. The tests of a quiz also give every form a right response by touch and by keyboard,
 * and a wrong one by mouse.
 */
const dealOutcomes = (manner: Manner): readonly (typeof OUTCOMES)[number][] => {
  if (sampleSize(1, OUTCOMES.length) > 1) return OUTCOMES;
  return manner === 'mouse' ? ['right', 'partly-right'] : ['wrong'];
};
const marked = FORM_NAMES.filter((form) => !isSelfGraded(form));

/** The controls with which a learner can change the response. */
const listControls = () => [
  ...document.querySelectorAll<HTMLElement>('form :is(input, select, button), fieldset button'),
];
const listGiven = () =>
  [...document.querySelectorAll<HTMLInputElement>('input, select')].map(({ checked, value }) => [checked, value]);
const isShut = (control: HTMLElement): boolean => control.matches(':disabled, fieldset:disabled *, [readonly]');

it('every form of the server has an input, and there are no others', () => {
  expect(Object.keys(FORM_VIEWS)).toEqual(FORM_NAMES);
  for (const form of FORM_NAMES) expect(FORM_VIEWS[form].selfGraded ?? false, form).toBe(isSelfGraded(form));
});

describe.each(FORM_NAMES)('the input of the form %s', (form) => {
  describe.each(MANNERS)('with %s', (manner) => {
    it('sends exactly the given response, once, in a format that the server reads', async () => {
      for (const known of dealQuestions(form, manner)) {
        for (const outcome of dealOutcomes(manner)) {
          const response = findResponse(known, outcome);
          if (!response) continue;
          const { user, onRespond, unmount } = showInput(known);
          await answer(user, manner, response);
          expect(onRespond.mock.calls, `${outcome}, ${known.question.prompt}`).toEqual([[response]]);
          expect(judge(known, onRespond.mock.calls[0]?.[0] ?? { form: 'none' })).toBe(outcome);
          unmount();
        }
      }
    });
  });

  it('accepts no response while one is being sent or after the verdict', async () => {
    const known = knowQuestion(form);
    const { user, onRespond, onFlip, update } = showInput(known);
    const response = wrongResponse(known);
    await giveResponse(user, 'mouse', response);
    await waitFor(() => expect(onFlip).toHaveBeenCalledTimes('grade' in response ? 1 : 0));
    update({ open: false });
    const given = listGiven();
    expect(listControls().filter((control) => !isShut(control))).toEqual([]);
    await user.keyboard('1234567890 {Enter}');
    for (const control of listControls()) {
      await user.click(control);
      await user.keyboard('7{Enter}');
    }
    expect(onRespond).not.toHaveBeenCalled();
    expect(listGiven()).toEqual(given);
  });
});

describe.each(marked)('the input of the form %s, which the server marks,', (form) => {
  it('accepts “I don’t know”, and asks for a hint if there is one, whatever was entered', async () => {
    const known = knowQuestion(form);
    const { user, onRespond, onHint, update } = showInput(known);
    await user.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(onRespond.mock.calls).toEqual([[{ form: 'none' }]]);
    expect(judge(known, { form: 'none' })).toBe('unanswered');
    await user.click(screen.getByRole('button', { name: /^Hint/ }));
    expect(onHint).toHaveBeenCalledTimes(1);
    update({ onHint: undefined });
    expect(screen.queryByRole('button', { name: /^Hint/ })).toBeNull();
  });

  it('marks right and wrong parts after the verdict, and shows what would have been right', async () => {
    const known = knowQuestion(form);
    const places = getDefinition(form).rightPlaces(known.key);
    if (!places) return;
    for (const outcome of ['right', 'wrong'] as const) {
      const { user, update, unmount } = showInput(known);
      await giveResponse(user, 'mouse', findResponse(known, outcome) ?? wrongResponse(known));
      expect(listMarks(), 'before the verdict').toEqual([]);
      update({ open: false, places });
      expect(listMarks().includes('wrong'), outcome).toBe(outcome === 'wrong');
      // A wrong row shows its right value itself, so all rows may be wrong.
      const areRows = listMarks().length === places.length;
      expect(areRows || listMarks().some((mark) => mark !== 'wrong')).toBe(true);
      unmount();
    }
  });

  it('shows the right answer after “I don’t know”, and marks nothing as wrong, whatever was entered', async () => {
    const known = knowQuestion(form);
    const places = getDefinition(form).rightPlaces(known.key);
    if (!places) return;
    const { user, update } = showInput(known);
    await giveResponse(user, 'mouse', wrongResponse(known));
    await user.click(screen.getByRole('button', { name: 'I don’t know' }));
    update({ open: false, places });
    expect(new Set(listMarks())).toEqual(new Set(['told']));
  });
});

/** Returns how the parts of a response are marked: `right`, `wrong`, `missed`, or `told`. */
const listMarks = () =>
  [...document.querySelectorAll('[data-mark]')].flatMap((part) => part.getAttribute('data-mark') || []);

describe.each(marked)('an empty response in the form %s', (form) => {
  it('cannot be sent', async () => {
    const known = knowQuestion(form);
    const { user, onRespond } = showInput(known);
    // The initial order is already a response.
    if ('order' in wrongResponse(known)) return;
    expect(canCheck()).toBe(false);
    await user.click(checkButton());
    await user.keyboard('{Enter}');
    await user.keyboard('  {Enter}');
    expect(onRespond).not.toHaveBeenCalled();
    await giveResponse(user, 'mouse', wrongResponse(known));
    expect(canCheck()).toBe(true);
  });
});
