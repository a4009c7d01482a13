import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOptions } from '@/lib/cli/run/read-options';
import { runCommand, runStoppable } from '@/lib/cli/run/run-command';

const USAGE = 'npm run count -- [--most N]';
const words = process.argv;

afterEach(() => {
  process.argv = words;
});

/** Sets the argument that the user typed, and returns a mock of the command. Ending the process throws an error. */
function typing(word: string) {
  process.argv = ['node', 'lib/cli/count.ts', word];
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('the process ended');
  });
  return vi.fn(async () => undefined);
}

/** Returns what was printed since the last call. */
function takePrinted(): readonly unknown[] {
  const print = vi.mocked(console.log);
  const printed = print.mock.calls.flat();
  print.mockClear();
  return printed;
}

describe('the help of a command', () => {
  it.each(['--help', '-h'])('is its usage after %s, without any other effect', async (word) => {
    const work = typing(word);
    await runCommand(USAGE, work);
    expect(takePrinted()).toEqual([`Usage: ${USAGE}`]);
    expect(work).not.toHaveBeenCalled();
  });

  it.each(['--help', '-h'])('ends a command that can be stopped, after %s', async (word) => {
    const work = typing(word);
    await expect(runStoppable(USAGE, work)).rejects.toThrow('the process ended');
    expect(takePrinted()).toEqual([`Usage: ${USAGE}`]);
    expect(work).not.toHaveBeenCalled();
  });

  it('is printed only on request', async () => {
    const work = typing('--most=3');
    await runCommand(USAGE, work);
    expect(takePrinted()).toEqual([]);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is mentioned for an unknown option', () => {
    typing('--least=3');
    expect(() => readOptions(USAGE, { most: { type: 'string' } })).toThrow(/'--least'.*\nUsage: npm run count/);
  });
});
