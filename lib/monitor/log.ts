import pino from 'pino';
import { DEFAULT_LOG_LEVEL } from './log-level';

/**
 * The log: one JSON object a line on standard output, nothing personal in it. Whoever logs lists what is logged, field by field; errors
 * pass through `describeError`.
 */
export const log = pino({
  level: process.env.LOG_LEVEL?.trim() || DEFAULT_LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
