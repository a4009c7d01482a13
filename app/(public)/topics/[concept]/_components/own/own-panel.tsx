'use client';

import Link from 'next/link';
import { lazy, Suspense } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { Notice } from '@/app/_components/ui/field';
import { useOwnTopic } from './own-topic';

/** Loaded only for learners, because most readers of a topic have no account. */
const OwnPart = lazy(() => import('./own-part'));

/** The learner's own part of a topic page. Its height is reserved while it loads. */
export function OwnPanel({ id }: { readonly id: string }) {
  const { own } = useOwnTopic();
  return (
    <div className="min-h-80 lg:min-h-112">
      <section
        aria-labelledby="own"
        aria-busy={own.kind === 'loading'}
        className="grid gap-4 rounded-xl border border-line bg-card p-4"
      >
        <h2 id="own" className="text-lg font-semibold">
          Your progress
        </h2>
        <NeedsScript>Your progress needs JavaScript. The rest of this page works without it.</NeedsScript>
        {own.kind === 'stranger' && (
          <p>
            <Link
              href={`/sign-in?next=/topics/${id}`}
              prefetch={false}
              className="inline-block py-1 pointer-coarse:py-3"
            >
              Sign in to see your progress
            </Link>
          </p>
        )}
        {own.kind === 'failed' && <Notice tone="wrong">{own.message}</Notice>}
        {own.kind === 'learner' && (
          <Suspense>
            <OwnPart topic={own.topic} />
          </Suspense>
        )}
      </section>
    </div>
  );
}
