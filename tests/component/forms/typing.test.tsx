import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Form } from '@/lib/quiz/forms/registry';
import { responseSchema } from '@/lib/quiz/question';
import { canCheck } from './give-response';
import { type KnownQuestion, knowQuestion, knowQuestions } from './known-question';
import { showInput } from './show-input';

const textbox = () => screen.getByRole<HTMLInputElement>('textbox');

/** A sentence with a gap for a number or a term. */
function knowGap(expects: 'number' | 'term'): KnownQuestion {
  const known = knowQuestions('cloze', 200).find(
    ({ question }) => 'expects' in question && question.expects === expects,
  );
  if (!known) throw new Error(`no gap is for a ${expects}`);
  return known;
}
const typed: readonly (readonly [string, () => KnownQuestion, numeric: boolean, Form])[] = [
  ['a number', () => knowQuestion('typed-number'), true, 'typed-number'],
  ['a term', () => knowQuestion('typed-term'), false, 'typed-term'],
  ['a gap for a number', () => knowGap('number'), true, 'cloze'],
  ['a gap for a term', () => knowGap('term'), false, 'cloze'],
];

describe.each(typed)('the field for %s', (_what, know, numeric, form) => {
  it('has a name, the focus, the right keyboard on a phone, and no spelling aids', () => {
    showInput(know());
    expect(document.activeElement).toBe(textbox());
    const { question } = know();
    const name = 'before' in question ? `${question.before} (gap) ${question.after}` : question.prompt;
    expect(textbox().getAttribute('aria-label'), 'named after what is asked').toBe(name);
    expect(textbox().inputMode).toBe(numeric ? 'numeric' : 'text');
    for (const [name, value] of Object.entries({ autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' })) {
      expect(textbox().getAttribute(name), name).toBe(value);
    }
    expect(textbox().getAttribute('spellcheck')).toBe('false');
  });

  it('accepts typed text unchanged, including digits, and Enter sends it', async () => {
    const { user, onRespond } = showInput(know());
    await user.keyboard(' ');
    expect(canCheck()).toBe(false);
    await user.keyboard('22 Tcp h{Enter}');
    expect(onRespond.mock.calls).toEqual([[{ form, text: ' 22 Tcp h' }]]);
  });

  it('has the same maximum length as the server', async () => {
    const { user, onRespond } = showInput(know());
    await user.keyboard('9'.repeat(130));
    await user.keyboard('{Enter}');
    const [[response]] = onRespond.mock.calls as [[unknown]];
    expect(responseSchema.safeParse(response).success).toBe(true);
  });

  it('keeps its text after the verdict as read-only', async () => {
    const { user, update } = showInput(know());
    await user.keyboard('12');
    update({ open: false });
    await user.keyboard('3');
    expect(textbox().value).toBe('12');
    expect(textbox().readOnly).toBe(true);
    expect(textbox().disabled).toBe(false);
  });
});

it('shows the sentence around the gap', () => {
  const { question } = knowGap('term');
  if (!('before' in question)) throw new Error('another form');
  showInput(knowGap('term'));
  expect(textbox().parentElement?.textContent).toBe(`${question.before}${question.after}`);
});
