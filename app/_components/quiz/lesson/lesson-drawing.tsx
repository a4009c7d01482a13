import { useEffect, useRef, useState } from 'react';
import { addBasePath } from '@/lib/base-path';

/**
 * The drawing of a topic. The browser takes it from the topic's page, so that a quiz loads no script for drawings. Its
 * space is reserved while it loads. If it cannot be fetched, the lesson has no drawing.
 */
export function LessonDrawing({ topic }: { readonly topic: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const put = (drawing: Element | null) => {
      if (leaving.signal.aborted) return;
      if (drawing) frame.current?.replaceChildren(drawing);
      else setIsMissing(true);
    };
    fetchDrawing(topic, leaving.signal).then(put, () => put(null));
    return () => leaving.abort();
  }, [topic]);
  if (isMissing) return null;
  return <div ref={frame} className="aspect-[320/200] w-full rounded-xl bg-sunk" />;
}

async function fetchDrawing(topic: string, signal: AbortSignal): Promise<Element | null> {
  const reply = await fetch(addBasePath(`/topics/${topic}`), { signal });
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  return page.querySelector('svg[data-drawing]');
}
