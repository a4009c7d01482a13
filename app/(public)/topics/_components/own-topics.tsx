'use client';

import Link from 'next/link';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { STAGE_LABELS, StageMark } from '@/app/_components/stage-mark';
import type { OwnTopicsReply } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';
import { formatCount, plural } from '@/lib/words/count';

type States = OwnTopicsReply['states'];

/** The reader's progress on each topic. It is null without an account, and undefined while it loads. */
const OwnTopicsContext = createContext<States | undefined>(undefined);

/** Fetches the reader's progress once, after the page has loaded. The page itself is the same for everyone. */
export function OwnTopicsProvider({ children }: { readonly children: ReactNode }) {
  const [states, setStates] = useState<States>();
  useEffect(() => {
    const abort = new AbortController();
    fetch(addBasePath('/api/own-topics'), { signal: abort.signal })
      .then(async (reply) => {
        if (reply.ok) setStates((await reply.json()).states);
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return <OwnTopicsContext value={states}>{children}</OwnTopicsContext>;
}

/** The reader's mark for one topic. Its space is reserved while it loads. */
export function TopicMark({ id }: { readonly id: string }) {
  const states = useContext(OwnTopicsContext);
  return <span className="inline-flex size-4 shrink-0">{states && <StageMark stage={states[id] ?? 'new'} />}</span>;
}

/** The reader's mark for a topic, in the first column of the topic's row. The column is empty until the mark loads. */
export function LineMark({ id }: { readonly id: string }) {
  const states = useContext(OwnTopicsContext);
  return (
    states && (
      <span className="col-start-1 row-start-1 inline-flex size-4">
        <StageMark stage={states[id] ?? 'new'} />
      </span>
    )
  );
}

/** Shows how many of an area's topics the reader knows, or, without an account, how many there are. */
export function AreaCount({ ids }: { readonly ids: readonly string[] }) {
  const states = useContext(OwnTopicsContext);
  const known = ids.filter((id) => states?.[id] === 'known').length;
  return (
    <span className="w-14 shrink-0 text-sm text-muted tabular-nums sm:w-26">
      <span className="max-sm:hidden">
        {states ? `${known} of ${ids.length} known` : formatCount(ids.length, 'topic')}
      </span>
      <span className="sm:hidden">
        {states ? `${known} of ${ids.length}` : ids.length}
        <span className="sr-only"> {states ? 'known' : plural(ids.length, 'topic')}</span>
      </span>
    </span>
  );
}

/** Explains the marks, or tells a reader without an account how to get them. Its height is reserved while it loads. */
export function MarkLegend({ path }: { readonly path: string }) {
  const states = useContext(OwnTopicsContext);
  return (
    <div className="flex min-h-11 items-center text-sm text-muted">
      <NeedsScript>Seeing which topics you know needs JavaScript. The rest of this page works without it.</NeedsScript>
      {states === null && (
        <Link href={`/sign-in?next=${path}`} prefetch={false} className="inline-flex min-h-11 items-center">
          Sign in to see which topics you know
        </Link>
      )}
      {states && (
        <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
          {(Object.keys(STAGE_LABELS) as (keyof typeof STAGE_LABELS)[]).map((stage) => (
            <li key={stage} className="flex items-center gap-1.5">
              <StageMark stage={stage} isSilent />
              {STAGE_LABELS[stage]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
