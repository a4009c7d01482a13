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
/** A statement that was sent, and the ways to end it. */
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
  it('are sent immediately and alone if no statement is under way, and otherwise together', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd');
    expect(list()).toEqual(['a0']);
    await sent[0]?.end();
    expect(list()).toEqual(['a0', 'b1 c2 d3']);
    await sent[1]?.end();
    expect(results).toEqual(['a0', 'b1', 'c2', 'd3']);
    add('e');
    expect(list().at(-1)).toBe('e0');
  });

  it('keep their order, and share a statement only with items of other owners', async () => {
    const { sent, add, list } = open();
    add('a', 'b', 'c', 'b', 'b', 'd');
    for (let place = 0; place < 4; place++) await sent[place]?.end();
    expect(list()).toEqual(['a0', 'b1 c2 d5', 'b3', 'b4']);
  });

  it('do not all go into one statement if there are very many', async () => {
    const { sent, add, list } = open();
    add(...Array.from({ length: 71 }, (_, place) => `${place}-`));
    for (let place = 0; place < 4; place++) await sent[place]?.end();
    expect(list().map((items) => items.split(' ').length)).toEqual([1, 32, 32, 6]);
  });

  it('get their results after the next statement is sent', async () => {
    const { sent, add, list } = open();
    const known: (readonly string[])[] = [];
    const [first] = add('a', 'b');
    const told = first?.then(() => known.push(list()));
    await sent[0]?.end();
    await told;
    expect(known).toEqual([['a0', 'b1']]);
  });

  it('are sent again alone if a statement leaves them out', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c');
    await sent[0]?.end();
    await sent[1]?.end(new Map([['c', 'done']]));
    expect(results).toEqual(['a0', 'done']);
    expect(list().at(-1)).toBe('b1');
    await sent[2]?.end(new Map());
    expect(results).toEqual(['a0', 'done', null]);
  });

  it('do not fail together if PostgreSQL refuses their statement', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c', 'd');
    await sent[0]?.end();
    await sent[1]?.fail(refusal);
    expect(list().slice(2)).toEqual(['b1', 'c2', 'd3']);
    await sent[2]?.end();
    await sent[3]?.fail(refusal);
    await sent[4]?.end();
    expect(results).toEqual(['a0', 'b1', 'failed', 'd3']);
  });

  it('fail together if the connection fails, because each of them would have failed alone', async () => {
    const { sent, add, list, results } = open();
    add('a', 'b', 'c');
    await sent[0]?.end();
    await sent[1]?.fail(new Error('Connection terminated unexpectedly'));
    expect(results).toEqual(['a0', 'failed', 'failed']);
    expect(list()).toHaveLength(2);
    add('d');
    expect(list().at(-1)).toBe('d0');
  });

  it('do not wait for a statement that takes unusually long', async () => {
    const { sent, add, list } = open();
    add('a', 'b', 'c');
    await vi.advanceTimersByTimeAsync(49);
    expect(list()).toEqual(['a0']);
    await vi.advanceTimersByTimeAsync(1);
    expect(list()).toEqual(['a0', 'b1 c2']);
    add('d');
    await sent[0]?.end();
    expect(list()).toEqual(['a0', 'b1 c2']);
    await sent[1]?.end();
    expect(list()).toEqual(['a0', 'b1 c2', 'd0']);
  });
});
