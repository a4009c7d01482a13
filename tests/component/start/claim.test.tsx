import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClaimVisit } from '@/app/_visit/claim-visit';
import { beginKeptVisit, keepVisit, readKeptVisit } from '@/app/_visit/kept-visit';
import { sendClaim } from '@/app/_visit/send-claim';
import { type FailureCode, refuse } from '@/lib/api/failures';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { AppRouter, makeRouter } from '../app-router';

const now = Date.now();
const visit = () => {
  const begun = beginKeptVisit(now);
  return { ...begun, visit: { ...begun.visit, goals: [DEFAULT_GOAL] } };
};

function answerWith(reply: () => Response) {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => reply());
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return fetch;
}
const kept =
  (keptCount: number, knownCount = 0) =>
  () =>
    Response.json({ keptCount, knownCount });

beforeEach(() => localStorage.clear());

describe('the stored visit of a browser', () => {
  it('is sent unchanged, and deleted once the server has saved it', async () => {
    keepVisit(visit());
    const sent = readKeptVisit(now)?.visit;
    const fetch = answerWith(kept(3, 12));
    const told = await sendClaim();
    expect(told).toMatch(/3.*12/);
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toEqual({ visit: sent });
    expect(readKeptVisit(now)).toBeNull();
  });

  it.each<FailureCode>(['turn-forged', 'turn-foreign', 'malformed'])(
    'is deleted with a message after %s',
    async (code) => {
      keepVisit(visit());
      answerWith(() => refuse(code));
      expect(await sendClaim()).not.toBeNull();
      expect(readKeptVisit(now)).toBeNull();
    },
  );

  it.each<FailureCode>(['unavailable', 'busy', 'too-many', 'signed-out'])(
    'stays for the next page after %s',
    async (code) => {
      keepVisit(visit());
      answerWith(() => refuse(code));
      expect(await sendClaim()).toBeNull();
      expect(readKeptVisit(now)).not.toBeNull();
    },
  );

  it('is not sent if nothing was chosen', async () => {
    keepVisit(beginKeptVisit(now));
    const fetch = answerWith(kept(0));
    expect(await sendClaim()).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });
});

/** The class of an element whose following siblings are invisible. */
const HIDES_REST = 'hides-rest';

describe('a page of a learner', () => {
  const open = () => {
    const router = makeRouter();
    render(
      <AppRouter router={router}>
        <ClaimVisit />
      </AppRouter>,
    );
    return router;
  };

  it('says what was saved, and reloads itself with it', async () => {
    keepVisit(visit());
    answerWith(kept(3));
    const router = open();
    expect(screen.getByRole('status').className, 'what would change is not shown').toBe(HIDES_REST);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('3'));
    expect(document.getElementsByClassName(HIDES_REST)).toHaveLength(0);
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('shows itself again if nothing could be saved', async () => {
    keepVisit(visit());
    answerWith(() => refuse('busy'));
    open();
    expect(document.getElementsByClassName(HIDES_REST)).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });

  it('sends no request if there is no visit', () => {
    const fetch = answerWith(kept(3));
    open();
    expect(fetch).not.toHaveBeenCalled();
    expect(screen.queryByRole('status')).toBeNull();
  });
});
