'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { OwnTopic, OwnTopicReply } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';

/** What the page knows so far about the reader's progress on its topic. */
type Own =
  | { readonly kind: 'loading' | 'stranger' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'learner'; readonly topic: OwnTopic };

type OwnTopicValue = {
  readonly own: Own;
  /** Called when the reader suspends the topic or resumes it. */
  readonly markSuspended: (suspended: boolean) => void;
};

const OwnTopicContext = createContext<OwnTopicValue>({ own: { kind: 'loading' }, markSuspended: () => undefined });

export const useOwnTopic = (): OwnTopicValue => useContext(OwnTopicContext);

/**
 * Fetches the reader's progress on the topic once, after the page has loaded. The page itself is the same for everyone.
 */
export function OwnTopicProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [own, setOwn] = useState<Own>({ kind: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    askForTopic(id, abort.signal).then(
      (found) => setOwn(found),
      () => {
        if (!abort.signal.aborted) setOwn({ kind: 'failed', message: 'We can’t reach the server.' });
      },
    );
    return () => abort.abort();
  }, [id]);
  const markSuspended = (suspended: boolean) =>
    setOwn((before) => (before.kind === 'learner' ? { ...before, topic: { ...before.topic, suspended } } : before));
  return <OwnTopicContext value={{ own, markSuspended }}>{children}</OwnTopicContext>;
}

async function askForTopic(id: string, signal: AbortSignal): Promise<Own> {
  const reply = await fetch(addBasePath(`/api/own-topic?id=${id}`), { signal });
  const data = await reply.json();
  if (!reply.ok) return { kind: 'failed', message: data.message };
  const { topic }: OwnTopicReply = data;
  return topic === null ? { kind: 'stranger' } : { kind: 'learner', topic };
}
