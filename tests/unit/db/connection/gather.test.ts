import { DatabaseError } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gather } from '@/lib/db/connection/gather';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Item = { readonly owner: string; readonly number: number };
/** Which statements were sent, each with a way to end it. */
type Sent = {
  readonly items: string;
  end(rows?: ReadonlyMap<string, string>): Promise<void>;
  fail(error: Error): Promise<void>;
};

/** A store whose statements end when the test says so. */
function open() {
  const sent: Sent[] = [];
  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
  };
  const name = ({ owner, number }: Item) => `${owner}${number}`;
  const send = <Row>(items: readonly Item[], all: Row, toRows: (rows: ReadonlyMap<string, string>) => Row) =>
    new Promise<Row>((resolve, reject) => {
      sent.push({
        items: items.map(name).join(' '),
        end: (rows) => {
          resolve(rows ? toRows(rows) : all);
          return settle();
        },
        fail: (error) => {
          reject(error);
          return settle();
        },
      });
    });
  const store = gather<Item, string>({
    ownerOf: ({ owner }) => owner,
    alone: (item) => send<string | null>([item], name(item), (rows) => rows.get(item.owner) ?? null),
    together: (items) =>
      send<ReadonlyMap<string, string>>(items, new Map(items.map((each) => [each.owner, name(each)])), (rows) => rows),
  });
  const results: (string | null)[] = [];
  const add = (...owners: readonly string[]) =>
    owners.map((owner, number) => {
      const result = store({ owner, number });
      result.then(
        (row) => results.push(row),
        () => results.push('failed'),
      );
      return result;
    });
  return { sent, add, results, list: () => sent.map(({ items }) => items) };
}

const refusal = new DatabaseError('duplicate key', 13, 'error');

describe('items for one table', () => {
  it('are sent immediately and alone while few statements are under way, and the others together', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd', 'e');
    expect(list()).toEqual(['a0', 'b1']);
    await sent[0]?.end();
    expect(list()).toEqual(['a0', 'b1', 'c2 d3 e4']);
    await sent[1]?.end();
    await sent[2]?.end();
    expect(results).toEqual(['a0', 'b1', 'c2', 'd3', 'e4']);
    add('f');
    expect(list().at(-1)).toBe('f0');
  });

  it('keep their order, and share a statement only with items of other owners', async () => {
    const { sent, add, list } = open();
    add('a', 'b', 'c', 'd', 'c', 'c', 'e');
    await sent[0]?.end();
    await sent[2]?.end();
    await sent[3]?.end();
    expect(list().slice(2)).toEqual(['c2 d3 e6', 'c4', 'c5']);
  });

  it('do not all go into one statement if there are very many', async () => {
    const { sent, add, list } = open();
    add(...Array.from({ length: 72 }, (_, place) => `${place}-`));
    await sent[0]?.end();
    await sent[1]?.end();
    await sent[2]?.end();
    expect(list().map((items) => items.split(' ').length)).toEqual([1, 1, 32, 32, 6]);
  });

  it('are sent again alone if a statement leaves them out', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd');
    await sent[0]?.end();
    await sent[2]?.end(new Map([['d', 'done']]));
    expect(results).toEqual(['a0', 'done']);
    expect(list().at(-1)).toBe('c2');
    await sent[3]?.end(new Map());
    expect(results).toEqual(['a0', 'done', null]);
  });

  it('fail only by themselves if PostgreSQL refuses their statement', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd', 'e');
    await sent[0]?.end();
    await sent[2]?.fail(refusal);
    expect(list().slice(3)).toEqual(['c2', 'd3', 'e4']);
    await sent[3]?.end();
    await sent[4]?.fail(refusal);
    await sent[5]?.end();
    expect(results).toEqual(['a0', 'c2', 'failed', 'e4']);
  });

  it('fail together if the connection fails, because each of them would have failed alone', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd');
    await sent[0]?.end();
    await sent[2]?.fail(new Error('Connection terminated unexpectedly'));
    expect(results).toEqual(['a0', 'failed', 'failed']);
    expect(list()).toHaveLength(3);
  });

  it('do not wait for statements that take unusually long', async () => {
    const { add, list } = open();
    add('a', 'b', 'c');
    await vi.advanceTimersByTimeAsync(99);
    expect(list()).toEqual(['a0', 'b1']);
    await vi.advanceTimersByTimeAsync(1);
    expect(list()).toEqual(['a0', 'b1', 'c2']);
  });
});
