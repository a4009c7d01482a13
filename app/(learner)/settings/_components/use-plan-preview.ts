import { type RefObject, useEffect, useRef, useState } from 'react';
import { addBasePath } from '@/lib/base-path';
import type { PlanPreview } from '@/lib/study/settings/plan-cost';

type Shown = { readonly standing: string; readonly preview: PlanPreview | null; readonly message: string };

/** The delay between the last change and the request for its cost, in milliseconds. */
const PAUSE_MS = 300;

/**
 * Returns the cost of the form's current values. It asks the server a moment after each change.
 * @param standing the saved settings; previews for other saved settings are dropped
 */
export function usePlanPreview(form: RefObject<HTMLFormElement | null>, standing: string) {
  const [shown, setShown] = useState<Shown>({ standing, preview: null, message: '' });
  const [busy, setBusy] = useState(false);
  const request = useRef<AbortController>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = async () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    request.current?.abort();
    const mine = new AbortController();
    request.current = mine;
    setBusy(true);
    const reply = await fetchPreview(form.current, mine.signal);
    if (mine.signal.aborted) return;
    setShown((before) => ({ preview: before.standing === standing ? before.preview : null, ...reply, standing }));
    setBusy(false);
  };
  const showSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, PAUSE_MS);
  };
  const holds = shown.standing === standing;
  return { preview: holds ? shown.preview : null, message: holds ? shown.message : '', busy, show, showSoon };
}

type Reply = { readonly preview: PlanPreview; readonly message: '' } | { readonly message: string };

async function fetchPreview(form: HTMLFormElement, signal: AbortSignal): Promise<Reply> {
  const typed = [...new FormData(form)].filter(([name]) => !name.startsWith('$'));
  try {
    const reply = await fetch(addBasePath('/api/plan-previews'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: Object.fromEntries(typed) }),
      signal,
    });
    const data = await reply.json();
    return reply.ok ? { preview: data, message: '' } : { message: data.message };
  } catch {
    return { message: 'We can’t reach the server right now.' };
  }
}
