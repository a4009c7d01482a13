'use client';

import { useLayoutEffect } from 'react';
import type { VisitorReply } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';
import { keepVisitor, readVisitor, showVisitor } from './visitor';

/** The storage key that says that this tab has already asked the server. */
const ASKED_KEY = 'well-known.visitor-asked';

/**
 * Keeps the navigation correct. The navigation shows what the cookie says. The browser asks the server whenever the
 * page itself contradicts the cookie, and once in each tab, because the learner may have joined a class on another
 * device.
 * @param isSignedIn what the page knows, or null if the page is the same for everyone
 */
export function VisitorCheck({ isSignedIn }: { readonly isSignedIn: boolean | null }) {
  // This runs after every render, because an action may set the cookie without a page load.
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
  const reply = await fetch(addBasePath('/api/visitor')).catch(() => null);
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
    // A browser without storage relies on the cookie.
  }
}
