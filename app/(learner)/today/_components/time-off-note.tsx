'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';

/** Greets a learner who comes back after time off. It stays until they close it or start their quiz. */
export function TimeOffNote({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <Notice tone="plain">
      <p className="mb-2">{text}</p>
      <Button look="plain" onClick={() => setOpen(false)}>
        OK
      </Button>
    </Notice>
  );
}
