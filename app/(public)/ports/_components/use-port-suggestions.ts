import { useEffect, useState } from 'react';
import type { PortSuggestions } from '@/lib/network/suggest-ports';

/** How long typing must pause before the server is asked, in milliseconds. */
const PAUSE_MS = 120;
const NOTHING: PortSuggestions = { path: '/ports', total: 0, hits: [] };

/**
 * Returns the ports that fit a text, as the server finds them a moment after the last change; none for an empty text.
 */
export function usePortSuggestions(text: string): PortSuggestions {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (text.trim() === '') {
      setFound(NOTHING);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const reply = await fetch(`/api/ports?query=${encodeURIComponent(text)}`, { signal: abort.signal });
        if (reply.ok) setFound(await reply.json());
      } catch {
        if (!abort.signal.aborted) setFound(NOTHING);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  return found;
}
