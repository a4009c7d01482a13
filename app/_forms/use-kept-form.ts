import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';

/** The result of submitting a form, and whether the session had ended. */
export type KeptState<State> = State & { readonly signedOut?: true };

type Send<State> = (state: KeptState<State>, sent: FormData) => Promise<KeptState<State>>;

/**
 * A form that keeps its input if the session has ended, except for passwords. The same button submits it again after
 * the learner signs in. Otherwise the fields show what the action returned. Without JavaScript, the browser submits the
 * form itself.
 */
export function useKeptForm<State extends object>(send: Send<State>, fresh: State) {
  // No state is a promise, but TypeScript cannot know that about a type parameter.
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
