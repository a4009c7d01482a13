'use client';

import { usePathname } from 'next/navigation';
import { addBasePath } from '@/lib/base-path';
import { Notice } from '../_components/ui/field';
import type { KeptState } from './use-kept-form';

/** Says that a form was submitted after the session ended, and how to save it anyway. Otherwise renders nothing. */
export function SignedOutNotice({ state }: { readonly state: KeptState<object> }) {
  const here = usePathname();
  if (!state.signedOut) return null;
  return (
    <Notice tone="wrong">
      You’re signed out, so nothing was saved. Everything you entered is still here, except for passwords.{' '}
      <a href={addBasePath(`/sign-in?next=${encodeURIComponent(here)}`)} target="_blank" rel="noopener">
        Open a new tab to sign in
      </a>
      , then come back to this tab and press the button again.
    </Notice>
  );
}
