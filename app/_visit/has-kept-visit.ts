/** Where a browser keeps what a visitor did. */
export const VISIT_KEY = 'well-known.visit';

/** Whether this browser keeps a visit. */
export function hasKeptVisit(): boolean {
  try {
    return localStorage.getItem(VISIT_KEY) !== null;
  } catch {
    return false;
  }
}
