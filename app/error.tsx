'use client';

import { Button } from './_components/ui/plain-button';

/** The page for a request that failed. */
export default function ErrorPage({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <main className="page-column grid gap-4 py-10">
      <h1 className="text-h1 font-semibold">Something went wrong.</h1>
      <p className="text-muted">We couldn’t load this page. Every answer that the server confirmed is saved.</p>
      <div>
        <Button onClick={reset}>Try again</Button>
      </div>
    </main>
  );
}
