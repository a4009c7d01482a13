'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';

/**
 * What is said once to somebody who comes back; it can be put away, and is not said again once something was answered.
 */
export function TimeOffNote({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div className="mx-auto mb-5 max-w-2xl">
      <Notice tone="plain">
        <p className="mb-2">{text}</p>
        <Button look="plain" onClick={() => setOpen(false)}>
          All right
        </Button>
      </Notice>
    </div>
  );
}
