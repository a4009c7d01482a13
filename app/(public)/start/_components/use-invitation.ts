import { useEffect, useState } from 'react';
import type { SignUpReply } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';

/**
 * Returns whom to ask for an invitation, as a sentence, if a new account needs one. Returns null otherwise, and until
 * the server has replied. The page itself is the same for everyone, so it asks the server.
 */
export function useInvitation(): string | null {
  const [invitation, setInvitation] = useState<string | null>(null);
  useEffect(() => {
    const aborted = new AbortController();
    fetch(addBasePath('/api/sign-up'), { signal: aborted.signal })
      .then(async (reply) => (reply.ok ? ((await reply.json()) as SignUpReply) : null))
      .then((reply) => reply?.needsInvitation && setInvitation(reply.ask))
      .catch(() => undefined);
    return () => aborted.abort();
  }, []);
  return invitation;
}
