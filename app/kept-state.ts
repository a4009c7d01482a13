/** What a form says after it was sent, and whether it was sent after the session had ended. */
export type KeptState<State> = State & { readonly signedOut?: true };

/** What a form says when nobody was signed in any more: nothing was saved, and what was typed stays in its fields. */
export const signedOut = <State extends object>(state: State): KeptState<State> => ({ ...state, signedOut: true });
