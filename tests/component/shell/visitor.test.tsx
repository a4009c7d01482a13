import { render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEFORE_PAINT } from '@/app/_components/shell/before-paint';
import { THEME_KEY } from '@/app/_components/shell/theme';
import { keepVisitor, readVisitor } from '@/app/_components/shell/visitor';
import { VisitorCheck } from '@/app/_components/shell/visitor-check';
import { LEARNER_KINDS, VISITOR_COOKIE, type VisitorKind } from '@/lib/auth/session/visitor-kind';

const html = document.documentElement;
const KINDS = ['stranger', ...LEARNER_KINDS] as const;

let truth: VisitorKind = 'stranger';
const ask = vi.fn(async (_: string) => Response.json({ kind: truth }));

beforeEach(() => {
  ask.mockClear();
  vi.stubGlobal('fetch', ask);
});

afterEach(() => {
  keepVisitor('stranger');
  sessionStorage.clear();
  localStorage.clear();
  delete html.dataset.visitor;
  delete html.dataset.theme;
  vi.unstubAllGlobals();
});

/** Sets a cookie, as any script in the browser may. */
const setCookie = (cookie: string) => Object.assign(document, { cookie });

/** Runs the script as a browser does at the start of a page. */
const runBeforePaint = () => new Function(BEFORE_PAINT)();

describe('before the first paint, the page', () => {
  it.each(KINDS)('says that a %s views it', (kind) => {
    setCookie('another=1; Path=/');
    keepVisitor(kind);
    delete html.dataset.visitor;
    runBeforePaint();
    expect([html.dataset.visitor, readVisitor()]).toEqual([kind, kind]);
  });

  it('treats a cookie with any other content as a stranger’s', () => {
    setCookie(`${VISITOR_COOKIE}=admin; Path=/`);
    runBeforePaint();
    expect([html.dataset.visitor, readVisitor()]).toEqual(['stranger', 'stranger']);
  });

  it('has the chosen theme and no other', () => {
    runBeforePaint();
    expect(html.dataset.theme).toBeUndefined();
    localStorage.setItem(THEME_KEY, 'dark');
    runBeforePaint();
    expect(html.dataset.theme).toBe('dark');
    delete html.dataset.theme;
    localStorage.setItem(THEME_KEY, 'constructor');
    runBeforePaint();
    expect(html.dataset.theme).toBeUndefined();
  });
});

describe('the navigation', () => {
  it('of a stranger sends no request', () => {
    render(<VisitorCheck isSignedIn={null} />);
    expect(html.dataset.visitor).toBe('stranger');
    expect(ask).not.toHaveBeenCalled();
  });

  it('is corrected once in a tab if a class was joined elsewhere', async () => {
    keepVisitor('learner');
    truth = 'member';
    render(<VisitorCheck isSignedIn />);
    await waitFor(() => expect(html.dataset.visitor).toBe('member'));
    expect(readVisitor()).toBe('member');
    render(<VisitorCheck isSignedIn />);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is corrected whenever the page contradicts the cookie', async () => {
    keepVisitor('learner');
    sessionStorage.setItem('well-known.visitor-asked', '1');
    truth = 'stranger';
    render(<VisitorCheck isSignedIn={false} />);
    await waitFor(() => expect(readVisitor()).toBe('stranger'));
    truth = 'instructor';
    render(<VisitorCheck isSignedIn />);
    await waitFor(() => expect(readVisitor()).toBe('instructor'));
  });

  it('stays as it is if the server cannot be reached', async () => {
    keepVisitor('member');
    ask.mockRejectedValueOnce(new TypeError('no connection'));
    render(<VisitorCheck isSignedIn />);
    await waitFor(() => expect(ask).toHaveBeenCalled());
    expect(html.dataset.visitor).toBe('member');
  });
});
