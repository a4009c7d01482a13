'use client';

import { CopyButton } from '@/app/_components/ui/copy-button';
import { Notice } from '@/app/_components/ui/field';
import { Button } from '@/app/_components/ui/plain-button';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import { type HandedLinkState, makeResetLink } from '../actions';

const FRESH: HandedLinkState = { link: '', message: '', hours: 0 };

/** Makes a reset link for the administrator to pass on, and shows it once. */
export function HandedReset({ id }: { readonly id: string }) {
  const { state, pending, props } = useKeptForm(makeResetLink, FRESH);
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {state.message !== '' && <Notice tone="wrong">{state.message}</Notice>}
      {state.link !== '' && (
        <div role="status" className="grid gap-3 rounded-lg border border-line bg-sunk px-4 py-3">
          <p>The link works once, within {state.hours} hours. It will not be shown again.</p>
          <p data-testid="handed-link" className="font-mono text-sm select-all wrap-anywhere">
            {state.link}
          </p>
          <CopyButton text={state.link} label="Copy the link" />
        </div>
      )}
      <input type="hidden" name="account" value={id} />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'One moment…' : 'Make a reset link'}
        </Button>
      </div>
    </form>
  );
}
