/** What a form sent; an empty one when an action was called with something else. */
export const readForm = (given: unknown): FormData => (given instanceof FormData ? given : new FormData());

/** Where to go after signing in: a path of ours, never another site. */
export function safePath(given: unknown): string {
  const path = typeof given === 'string' ? given : '';
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/today';
}
