/** A visitor answers so many questions without an account, at most. */
export const MOST_ANSWERS = 40;

/** A visitor's questions and lessons can be answered for so long: their browser keeps them. */
export const VISIT_LIFETIME_MS = 7 * 24 * 3_600_000;
