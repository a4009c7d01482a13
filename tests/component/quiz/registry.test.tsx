import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FORM_VIEWS } from '@/app/_components/quiz/forms/registry';
import { ResponseInput } from '@/app/_components/quiz/response-input';
import { FORM_NAMES } from '@/lib/quiz/forms/registry';
import { knowQuestion } from './known-question';

describe('the registry of forms in the browser', () => {
  it('has an input for every form of the server, and no other', () => {
    expect(Object.keys(FORM_VIEWS)).toEqual(FORM_NAMES);
  });

  it.each(FORM_NAMES)('shows a real question of the form %s with something to press', (form) => {
    const { question } = knowQuestion(form);
    render(<ResponseInput question={question} open places={null} onRespond={vi.fn()} />);
    expect(screen.getAllByRole('button').length).toBeGreaterThan(0);
  });
});
