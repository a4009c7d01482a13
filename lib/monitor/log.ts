import pino from 'pino';
import { readEnvironment } from '@/lib/env';
import { lazily } from '@/lib/system/lazily';

/**
 * The log is opened when the first line is written, because a command loads its modules before it reads the file with
 * its variables.
 */
const opened = lazily({
  logger: () =>
    pino({
      level: readEnvironment().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    }),
});

type WriteLine = (fields: object, message: string) => void;

/**
 * The log, which has one JSON object per line on standard output and contains no personal data. The caller lists the
 * fields to log, and errors pass through `describeError`.
 */
export const log = {
  info: (fields, message) => opened.logger.info(fields, message),
  warn: (fields, message) => opened.logger.warn(fields, message),
  error: (fields, message) => opened.logger.error(fields, message),
} satisfies Record<string, WriteLine>;
