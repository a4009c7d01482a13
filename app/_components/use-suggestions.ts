import { useEffect, useState } from 'react';

/** How long typing must pause before the server is asked, in milliseconds. */
const PAUSE_MS = 120;

/** What was found, and for which text. */
type Found<Suggestions> = { readonly text: string; readonly suggestions: Suggestions };

/**
 * Returns what the server suggests for a text, as it finds it a moment after the last change. Until then it returns
 * what it found for the text before.
 * @param route the path of a route that takes the text as `query`
 * @param nothing what there is for an empty text, or when the server cannot be reached
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
        const reply = await fetch(`${route}?query=${encodeURIComponent(text)}`, { signal: abort.signal });
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
