/** The storage key of the visit. */
export const VISIT_KEY = 'well-known.visit';

/** Returns whether this browser has a stored visit. */
export function hasKeptVisit(): boolean {
  try {
    return localStorage.getItem(VISIT_KEY) !== null;
  } catch {
    return false;
  }
}
