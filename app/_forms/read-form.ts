/** Returns the submitted form, or an empty one if an action was called with something else. */
export const readForm = (given: unknown): FormData => (given instanceof FormData ? given : new FormData());

/** Returns the path to go to after signing in. It is always one of ours, never another site. */
export function safePath(given: unknown): string {
  const path = typeof given === 'string' ? given : '';
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/today';
}
