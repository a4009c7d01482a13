import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';

/** What a form says after it was sent, and whether it was sent after the session had ended. */
export type KeptState<State> = State & { readonly signedOut?: true };

type Send<State> = (state: KeptState<State>, sent: FormData) => Promise<KeptState<State>>;

/**
 * A form that posts to an action and loses nothing when the session has ended: its fields keep what was typed and
 * chosen, except for passwords, and the same button sends it again after signing in. In every other case the fields
 * show what the action returned. Without a script the browser posts the form by itself.
 */
export function useKeptForm<State extends object>(send: Send<State>, fresh: State) {
  // No state is a promise, which TypeScript cannot know of a type that is still open.
  const [state, action, pending] = useActionState<KeptState<State>, FormData>(
    send as (before: Awaited<KeptState<State>>, sent: FormData) => Promise<KeptState<State>>,
    fresh as Awaited<KeptState<State>>,
  );
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    if (state.signedOut) clearPasswords(form.current);
    else form.current?.reset();
  }, [state]);
  // React would reset the form after the action, whatever the action returned.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    startTransition(() => action(sent));
  };
  return { state, pending, props: { ref: form, action, onSubmit, noValidate: true } };
}

function clearPasswords(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=password]') ?? []) input.value = '';
}
