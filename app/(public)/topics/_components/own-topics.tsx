'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { KNOWLEDGE_LABELS, KnowledgeMark } from '@/app/_components/knowledge-mark';
import type { OwnTopicsReply } from '@/lib/api/replies';
import { formatCount } from '@/lib/words/count';

/** How far the reader has come with each topic; null while that is not known, and for a stranger. */
const OwnTopicsContext = createContext<OwnTopicsReply['states']>(null);

/** Asks once, after the page is there, what the reader knows. The page is the same for everyone. */
export function OwnTopicsProvider({ children }: { readonly children: ReactNode }) {
  const [states, setStates] = useState<OwnTopicsReply['states']>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/api/own-topics', { signal: abort.signal })
      .then(async (reply) => {
        if (reply.ok) setStates((await reply.json()).states);
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return <OwnTopicsContext value={states}>{children}</OwnTopicsContext>;
}

/** The reader's mark at one topic, in a space that is kept for it. */
export function TopicMark({ id }: { readonly id: string }) {
  const states = useContext(OwnTopicsContext);
  return (
    <span className="inline-block size-4 shrink-0">
      {states !== null && <KnowledgeMark knowledge={states[id] ?? 'not-started'} />}
    </span>
  );
}

/** How many of an area's topics the reader knows, or how many there are. */
export function AreaCount({ ids }: { readonly ids: readonly string[] }) {
  const states = useContext(OwnTopicsContext);
  const known = states === null ? null : ids.filter((id) => states[id] === 'known').length;
  return (
    <span className="w-26 shrink-0 text-end text-sm text-muted tabular-nums">
      {known === null ? formatCount(ids.length, 'topic') : `${known} of ${ids.length} known`}
    </span>
  );
}

/** What the marks mean, once there are any. */
export function MarkLegend() {
  const states = useContext(OwnTopicsContext);
  return (
    <ul className="flex min-h-6 flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {states !== null &&
        (['not-started', 'learning', 'known', 'fading'] as const).map((knowledge) => (
          <li key={knowledge} className="flex items-center gap-1.5">
            <KnowledgeMark knowledge={knowledge} isSilent />
            {KNOWLEDGE_LABELS[knowledge]}
          </li>
        ))}
    </ul>
  );
}
