import { render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PublicShell, SignedInShell } from '@/app/_components/page-shell';
import { LEARNER_KINDS, type VisitorKind } from '@/lib/auth/session/visitor-kind';
import { AppRouter, makeRouter } from '../app-router';

vi.mock('@/app/_components/sign-out', () => ({ signOut: vi.fn() }));
beforeEach(() =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.error()),
  ),
);
afterEach(() => vi.unstubAllGlobals());

const EVERYONE: readonly (VisitorKind | 'noscript')[] = ['stranger', ...LEARNER_KINDS, 'noscript'];

/**
 * Returns whether the style sheet shows an element to a kind of visitor. It does if no ancestor is only for other
 * kinds.
 */
function isFor(element: Element, kind: string): boolean {
  const part = element.closest('[data-for]');
  if (part === null) return true;
  const kinds = part.getAttribute('data-for')?.split(' ') ?? [];
  return kinds.includes(kind) && (part.parentElement === null || isFor(part.parentElement, kind));
}

const open = (shell: 'signed in' | 'public', here: string) =>
  render(
    <AppRouter router={makeRouter()}>
      {shell === 'public' ? (
        <PublicShell here={here}>A page</PublicShell>
      ) : (
        <SignedInShell here={here}>A page</SignedInShell>
      )}
    </AppRouter>,
  );

/** Returns the links that the main navigation shows to a kind of visitor, in order. */
const doorsFor = (kind: string) =>
  screen
    .getAllByRole('navigation', { name: 'Main' })
    .flatMap((nav) => within(nav).getAllByRole<HTMLAnchorElement>('link'))
    .filter((link) => isFor(link, kind))
    .map((link) => link.getAttribute('href'));

describe('the frame of a page for signed-in learners', () => {
  it('links to classes for members, and puts that link first for instructors', () => {
    open('signed in', '/today');
    const rest = ['/today', '/topics', '/progress'];
    expect(doorsFor('learner')).toEqual(rest);
    expect(doorsFor('member')).toEqual([...rest, '/classes']);
    expect(doorsFor('noscript')).toEqual([...rest, '/classes']);
    expect(doorsFor('instructor')).toEqual(['/classes', ...rest]);
  });

  it.each([
    ['/today', 'Today'],
    ['/missed', 'Today'],
    ['/ports/443', 'Topics'],
    ['/progress', 'Progress'],
  ])('on %s marks the link %s', (here, name) => {
    open('signed in', here);
    const current = within(screen.getByRole('navigation', { name: 'Main' }))
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map(({ textContent }) => textContent)).toEqual([name]);
  });

  it('links its name to the home page, and has a menu that the browser opens by itself', () => {
    open('signed in', '/today');
    expect(screen.getByRole('link', { name: 'Well Known' }).getAttribute('href')).toBe('/today');
    const opener = screen.getByRole('button', { name: 'Your account' });
    const menu = document.getElementById(opener.getAttribute('popovertarget') ?? '');
    expect(menu?.hasAttribute('popover')).toBe(true);
    const links = within(menu as HTMLElement).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      ...['/settings', '/account', '/classes', '/how-it-works'],
    ]);
    expect(
      within(menu as HTMLElement)
        .getByRole('button', { name: 'Sign out' })
        .closest('form'),
    ).not.toBeNull();
  });
});

describe('the frame of a page for everyone', () => {
  it('shows each kind of visitor exactly one name that links to the home page', () => {
    open('public', '/ports');
    for (const kind of EVERYONE) {
      const home = screen.getAllByRole('link', { name: 'Well Known' }).filter((link) => isFor(link, kind));
      const isKnown = (LEARNER_KINDS as readonly string[]).includes(kind);
      expect(
        home.map((link) => link.getAttribute('href')),
        kind,
      ).toEqual([isKnown ? '/today' : '/']);
    }
  });

  it('shows sign-in and start to strangers, and the account to everyone else', () => {
    open('public', '/ports');
    const signIn = screen.getByRole('link', { name: 'Sign in' });
    const account = screen.getByRole('button', { name: 'Your account' });
    expect(EVERYONE.filter((kind) => isFor(signIn, kind))).toEqual(['stranger', 'noscript']);
    expect(EVERYONE.filter((kind) => isFor(account, kind))).toEqual([...LEARNER_KINDS]);
  });
});
