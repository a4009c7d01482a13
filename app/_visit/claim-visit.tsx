'use client';

import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, useState, useTransition } from 'react';
import { Notice } from '@/app/_components/ui/field';
import { hasKeptVisit } from './has-kept-visit';

/**
 * Sends what the visitor did in this browser before signing up or in, and says whether it was saved. Until then, the
 * rest of the page is invisible, because it is about a learner who has done nothing yet.
 */
export function ClaimVisit() {
  const router = useRouter();
  const [text, setText] = useState('');
  const [isClaiming, setIsClaiming] = useState(false);
  const [isRefreshing, refresh] = useTransition();
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    if (hasBegun.current || !hasKeptVisit()) return;
    hasBegun.current = true;
    setIsClaiming(true);
    const finish = (told: string | null) => {
      setIsClaiming(false);
      setText(told ?? '');
      refresh(() => router.refresh());
    };
    void import('./send-claim').then(({ sendClaim }) => sendClaim()).then(finish, () => finish(null));
  }, [router]);
  if (isClaiming || isRefreshing) {
    return (
      <p role="status" className="hides-rest">
        Saving what you did before you signed in…
      </p>
    );
  }
  return text === '' ? null : (
    <div className="mb-6">
      <Notice tone="plain">{text}</Notice>
    </div>
  );
}
