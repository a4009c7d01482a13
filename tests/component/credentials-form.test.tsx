import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CredentialsForm } from '@/app/(public)/_components/credentials-form';

const state = { message: '', errors: {}, values: {} };

it('the sign-up form says how long a password must be, and keeps what was typed', async () => {
  const action = vi.fn(async () => state);
  const user = userEvent.setup();
  render(<CredentialsForm action={action} kind="sign-up" next="/today" />);
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  await user.type(password, 'abcde');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(action).not.toHaveBeenCalled();
  expect(password.value).toBe('abcde');
  expect(password.getAttribute('aria-describedby')).toContain('password-error');
  expect(screen.getByText(/\b10 characters\.$/).id).toBe('password-error');
  await user.type(password, 'fghijk');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(action).toHaveBeenCalledTimes(1);
});

it('the sign-in form sends a short password too: it may be an old one', async () => {
  const action = vi.fn(async () => state);
  const user = userEvent.setup();
  render(<CredentialsForm action={action} kind="sign-in" next="/today" />);
  await user.type(screen.getByLabelText('Password'), 'abcde');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(action).toHaveBeenCalledTimes(1);
});
