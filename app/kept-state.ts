/** What a form says after it was sent, and whether it was sent after the session had ended. */
export type KeptState<State> = State & { readonly signedOut?: true };
