/** The number of hours for which a setup link works. A later start prints another one. */
export const SETUP_HOURS = 24;
