import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { AccountForm } from '@/app/(account)/_components/account-form';
import { untouched } from '@/app/(account)/account-form-state';
import { CredentialsForm } from '@/app/(public)/_components/credentials-form';
import { type CredentialsFormState, refusedField, refusedForm } from '@/app/(public)/credentials-form-state';
import { signUpSchema } from '@/lib/auth/sign-in/credentials';
import { goalIdSchema } from '@/lib/ids';

vi.mock('next/navigation', () => ({ usePathname: () => '/account' }));

/** Refuses the same input as the server's schema for sign-up. */
async function refuse(_: CredentialsFormState, form: FormData): Promise<CredentialsFormState> {
  const given = signUpSchema.safeParse(Object.fromEntries(form));
  return refusedForm(form, '', given.success ? [] : given.error.issues);
}

it('the sign-up form says how long a password must be, and keeps its input', async () => {
  const user = userEvent.setup();
  render(<CredentialsForm action={refuse} kind="sign-up" next="/today" />);
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  await user.type(screen.getByLabelText('Name'), 'Grace');
  await user.type(password, 'abcde');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  await waitFor(() => expect(password.getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById('password-error')?.textContent).toMatch(/\b10 characters\.$/);
  expect(document.getElementById('email-error')?.textContent).toMatch(/\S/);
  expect([password.value, screen.getByLabelText<HTMLInputElement>('Name').value]).toEqual(['abcde', 'Grace']);
});

it('the sign-up form asks for a class code only where accounts need an invitation, and keeps a refused one', async () => {
  const user = userEvent.setup();
  const refuseCode = async (_: CredentialsFormState, form: FormData) => refusedField(form, 'code', 'No such class.');
  const { unmount } = render(<CredentialsForm action={refuseCode} kind="sign-up" next="/today" />);
  expect(screen.queryByLabelText(/code/i)).toBeNull();
  unmount();
  render(<CredentialsForm action={refuseCode} kind="sign-up" next="/today" asksForCode />);
  const code = screen.getByLabelText<HTMLInputElement>(/code/i);
  await user.type(code, 'KM7T-4RWP');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'));
  expect(code.value).toBe('KM7T-4RWP');
});

it('the sign-in form clears a refused password', async () => {
  const user = userEvent.setup();
  const action = async (_: CredentialsFormState, form: FormData) => refusedForm(form, 'Wrong.');
  render(<CredentialsForm action={action} kind="sign-in" next="/today" />);
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  await user.type(password, 'abcde');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy());
  expect(password.value).toBe('');
});

it('a form for a new password does not submit a short one, and keeps it', async () => {
  const action = vi.fn(async () => untouched);
  const user = userEvent.setup();
  const fields = [
    { name: 'present', label: 'Current password', type: 'password' },
    { name: 'password', label: 'New password', type: 'password', minLength: 10 },
  ] as const;
  render(<AccountForm action={action} fields={fields} button="Change password" />);
  const password = screen.getByLabelText<HTMLInputElement>('New password');
  await user.type(screen.getByLabelText('Current password'), 'old one');
  await user.type(password, 'abcde');
  await user.click(screen.getByRole('button'));
  expect(document.getElementById('password-error')?.textContent).toContain('10 characters');
  expect([password.value, action.mock.calls.length]).toEqual(['abcde', 0]);
  await user.type(password, 'fghij');
  await user.click(screen.getByRole('button'));
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1));
});

it('the sign-up form starts with the goal of the link, and keeps another choice', async () => {
  const user = userEvent.setup();
  const goals = ['essentials', 'everything'].map((id) => ({ id: goalIdSchema.parse(id), title: id }));
  render(<CredentialsForm action={refuse} kind="sign-up" next="/today" goals={goals} goal="everything" />);
  const goal = screen.getByRole<HTMLSelectElement>('combobox');
  expect(goal.value).toBe('everything');
  await user.selectOptions(goal, 'essentials');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  await waitFor(() => expect(document.getElementById('email-error')).toBeTruthy());
  expect(goal.value).toBe('essentials');
});

it('the button says what the form does if it does more than sign the visitor up', () => {
  render(<CredentialsForm action={refuse} kind="sign-up" next="/admin" button="Become the administrator" />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Become the administrator']);
});
