import { expect } from 'vitest';
import { rowsNaming } from '../rows';
import { fillForm, makeVisitor } from '../visitor';
import { type Cast, formOf, newPerson } from './cast';
import type { Send } from './use-cases';

/** Something that only an administrator may change. */
export type AdministratorChange = {
  readonly name: string;
  /** Text that the form contains. */
  readonly has: string;
  /** Returns what is typed into the form. */
  readonly typed?: (target: Target) => Readonly<Record<string, string>>;
};
/** The account that a change is about. */
export type Target = { readonly id: string; readonly email: string };

export const ADMINISTRATOR_CHANGES: readonly AdministratorChange[] = [
  { name: 'e-mail a reset link to someone', has: 'E-mail a reset link' },
  { name: 'make a reset link for someone', has: 'Make a reset link' },
  { name: 'disable an account', has: 'Disable this account' },
  { name: 'delete an account', has: 'Delete this account', typed: ({ email }) => ({ email }) },
];

/** Signs someone up for a change to be about. */
export async function makeTarget(url: string): Promise<Target> {
  const person = newPerson('Tara');
  await makeVisitor(url).signUp(person);
  const account = (await rowsNaming(person.email)).find((row) => row.startsWith('Account ')) ?? '';
  const id = /[0-9a-f-]{36}/.exec(account)?.[0] ?? '';
  expect(id).not.toBe('');
  return { id, email: person.email };
}

/** Fills in the form on the administrator's page about an account. Returns a function that sends it as any visitor. */
export async function fillInAsAdministrator(
  cast: Cast,
  { has, typed }: AdministratorChange,
  target: Target,
): Promise<Send> {
  const address = `/admin/accounts/${target.id}`;
  const form = await formOf(cast.visitors.administrator, address, has);
  return (by) => by.request(address, { method: 'POST', body: fillForm(form, typed?.(target) ?? {}) });
}
