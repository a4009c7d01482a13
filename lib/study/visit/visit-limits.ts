/** The maximum number of questions that a visitor can answer without an account. */
export const MOST_ANSWERS = 40;

/**
 * How long the tokens of a visitor's questions and lessons are valid, in milliseconds. The visitor's browser stores
 * them.
 */
export const VISIT_LIFETIME_MS = 7 * 24 * 3_600_000;
