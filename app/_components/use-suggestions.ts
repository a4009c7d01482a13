import { useEffect, useState } from 'react';
import { addBasePath } from '@/lib/base-path';

/** How long the user must stop typing before the browser asks the server, in milliseconds. */
const PAUSE_MS = 120;

/** The results, and the text that they belong to. */
type Found<Suggestions> = { readonly text: string; readonly suggestions: Suggestions };

/**
 * Returns the server's suggestions for a search text, fetched a moment after the last change. Until they arrive, it
 * returns the results for the previous text.
 * @param route the path of a route that takes the text as `query`
 * @param nothing the result for an empty string, or if the server cannot be reached
 */
export function useSuggestions<Suggestions>(route: string, text: string, nothing: Suggestions): Found<Suggestions> {
  const [found, setFound] = useState<Found<Suggestions>>({ text: '', suggestions: nothing });
  useEffect(() => {
    if (text.trim() === '') {
      setFound({ text, suggestions: nothing });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const reply = await fetch(addBasePath(`${route}?query=${encodeURIComponent(text)}`), { signal: abort.signal });
        if (reply.ok) setFound({ text, suggestions: await reply.json() });
      } catch {
        if (!abort.signal.aborted) setFound({ text, suggestions: nothing });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [route, text, nothing]);
  return found;
}
