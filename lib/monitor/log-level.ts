/** The levels of `LOG_LEVEL`, which sets how much is logged. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The log level of each request is `info`, so the log of a laptop stays empty. A server sets `LOG_LEVEL=info`. */
export const DEFAULT_LOG_LEVEL = 'warn';
