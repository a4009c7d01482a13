'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';

const strangerLinks = [
  ['/sign-in', 'Sign in'],
  ['/sign-up', 'Sign up'],
] as const;
const learnerLinks = [
  ['/today', 'Today'],
  ['/progress', 'Progress'],
] as const;

/**
 * The way in for strangers; where a page asks, the way back for somebody who is signed in. The page is the same for
 * both.
 */
export function AccountLinks({ asks }: { readonly asks: boolean }) {
  const [signedIn, setSignedIn] = useState(false);
  useEffect(() => {
    if (!asks) return;
    const abort = new AbortController();
    fetch('/api/visitor', { signal: abort.signal })
      .then(async (reply) => setSignedIn(reply.ok && (await reply.json()).signedIn === true))
      .catch(() => undefined);
    return () => abort.abort();
  }, [asks]);
  return (
    <ul className="flex gap-3 sm:gap-4">
      {(signedIn ? learnerLinks : strangerLinks).map(([href, label]) => (
        <li key={href}>
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
