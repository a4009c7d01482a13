'use client';

import { useLayoutEffect } from 'react';
import type { VisitorReply } from '@/lib/api/replies';
import { keepVisitor, readVisitor, showVisitor } from './visitor';

/** Marks in a tab that the server was asked in it. */
const ASKED_KEY = 'well-known.visitor-asked';

/**
 * Keeps the navigation true. It shows what the cookie says, and asks the server once in each tab, because classes can
 * be joined on another device; and whenever the page itself proves the cookie wrong.
 * @param isSignedIn what the page knows; null for a page that is the same for everyone
 */
export function VisitorCheck({ isSignedIn }: { readonly isSignedIn: boolean | null }) {
  // After every render: an action may have set the cookie while the page stayed.
  useLayoutEffect(() => {
    const known = readVisitor();
    showVisitor(known);
    const isWrong = isSignedIn !== null && isSignedIn !== (known !== 'stranger');
    if (isWrong || (known !== 'stranger' && !wasAsked())) void ask();
  });
  return null;
}

async function ask(): Promise<void> {
  noteAsked();
  const reply = await fetch('/api/visitor').catch(() => null);
  if (reply?.ok) keepVisitor(((await reply.json()) as VisitorReply).kind);
}

function wasAsked(): boolean {
  try {
    return sessionStorage.getItem(ASKED_KEY) !== null;
  } catch {
    return true;
  }
}

function noteAsked(): void {
  try {
    sessionStorage.setItem(ASKED_KEY, '1');
  } catch {
    // A browser that keeps nothing believes the cookie.
  }
}
