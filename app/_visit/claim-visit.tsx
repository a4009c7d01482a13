'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/app/_components/ui/field';
import { hasKeptVisit } from './has-kept-visit';

/** Sends what the visitor did in this browser before signing up or in, and says whether it was saved. */
export function ClaimVisit() {
  const router = useRouter();
  const [text, setText] = useState('');
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current || !hasKeptVisit()) return;
    hasBegun.current = true;
    void import('./send-claim').then(async ({ sendClaim }) => {
      const told = await sendClaim();
      if (told === null) return;
      setText(told);
      router.refresh();
    });
  }, [router]);
  return text === '' ? null : (
    <div className="mb-6">
      <Notice tone="plain">{text}</Notice>
    </div>
  );
}
