import { type ParseArgsConfig, parseArgs } from 'node:util';
import { StartError } from '@/lib/system/start-error';

/**
 * Reads the options of a command that takes no other arguments.
 * @throws StartError whose message names the unknown word and contains the usage
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ options }).values;
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : cause}\nUsage: ${usage}`, { cause });
  }
}
