import { lazy, Suspense } from 'react';

const Drawing = lazy(() => import('./topic-drawing'));

/** The drawing of a topic. It is loaded when it is first wanted, and its room is kept until then. */
export function LessonDrawing({ topic }: { readonly topic: string }) {
  return (
    <Suspense fallback={<div className="aspect-[320/200] w-full rounded-xl border border-line bg-card" />}>
      <Drawing topic={topic} />
    </Suspense>
  );
}
