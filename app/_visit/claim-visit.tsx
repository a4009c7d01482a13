'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/app/_components/ui/field';
import { hasKeptVisit } from './has-kept-visit';

/** Hands over what was done in this browser before the visitor signed up or in, and says what became of it. */
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
