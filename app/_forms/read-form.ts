/** What a form sent; an empty one when an action was called with something else. */
export const readForm = (given: unknown): FormData => (given instanceof FormData ? given : new FormData());
