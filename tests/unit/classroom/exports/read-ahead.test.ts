import { describe, expect, it } from 'vitest';
import { readAhead } from '@/lib/classroom/exports/read-ahead';

describe('reading ahead', () => {
  it('returns each item with its data, in order, and reads at most two ahead', async () => {
    const begun: string[] = [];
    const read = async (item: string) => {
      begun.push(item);
      return item.toUpperCase();
    };
    const seen: unknown[] = [];
    for await (const [item, value] of readAhead(['a', 'b', 'c', 'd', 'e'], read))
      seen.push([item, value, begun.length]);
    expect(seen).toEqual([
      ['a', 'A', 3],
      ['b', 'B', 4],
      ['c', 'C', 5],
      ['d', 'D', 5],
      ['e', 'E', 5],
    ]);
  });

  it('reads nothing for an empty list', async () => {
    const read = () => Promise.reject(new Error('asked'));
    expect(await readAhead([], read).next()).toEqual({ done: true, value: undefined });
  });

  it('throws a read error after returning the items before it', async () => {
    const seen: string[] = [];
    const all = async () => {
      for await (const [item] of readAhead(['good', 'bad'], failAtBad)) seen.push(item);
    };
    await expect(all()).rejects.toThrow('bad');
    expect(seen).toEqual(['good']);
  });

  it('leaves no rejection unhandled if its user stops early', async () => {
    const unheard: unknown[] = [];
    const note = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', note);
    for await (const [item] of readAhead(['good', 'bad'], failAtBad)) if (item === 'good') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    expect(unheard).toEqual([]);
  });
});

const failAtBad = async (item: string) => {
  if (item === 'bad') throw new Error('bad');
  return item;
};
