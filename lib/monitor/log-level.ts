/** How much is logged; `LOG_LEVEL` says so. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** One line a request is `info`: the log of a laptop stays empty, a server sets `LOG_LEVEL=info`. */
export const DEFAULT_LOG_LEVEL = 'warn';
