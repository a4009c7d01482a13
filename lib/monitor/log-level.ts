/** The levels of `LOG_LEVEL`, which sets how much is logged. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * The level used if `LOG_LEVEL` is not set. Each request is logged at `info`, so a laptop's log stays empty by default.
 * On a server, set `LOG_LEVEL=info`.
 */
export const DEFAULT_LOG_LEVEL = 'warn';
