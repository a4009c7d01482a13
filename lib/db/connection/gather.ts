import { DatabaseError } from 'pg';

/** Stores one item, and returns its row; null if the item had no effect. */
export type Store<Item, Row> = (item: Item) => Promise<Row | null>;

/** Stores several items of different owners with one statement. */
export type StoreTogether<Item, Row> = (items: readonly Item[]) => Promise<ReadonlyMap<string, Row>>;

type Ways<Item, Row> = {
  /** Returns the owner of an item. No two items of one statement may have the same owner. */
  readonly ownerOf: (item: Item) => string;
  readonly alone: Store<Item, Row>;
  /** Returns the rows by owner. It may leave out any item. Such an item is then stored alone. */
  readonly together: StoreTogether<Item, Row>;
};

/** The maximum number of items in a statement. There is a limit because all of them wait until the statement ends. */
const MOST_TOGETHER = 32;
/** The longest time in milliseconds that other items wait for a statement, which may itself be waiting for a lock. */
const LONGEST_HOLD_MS = 50;

type Waiting<Item, Row> = {
  readonly item: Item;
  readonly resolve: (row: Row | null | Promise<Row | null>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Makes a store that sends items together when they arrive faster than PostgreSQL stores them. An item that arrives
 * while no statement is under way is sent immediately and alone. Other items wait, in order of arrival, until the
 * statement ends. One item of a statement cannot prevent the others from being stored: an item that had no effect in a
 * shared statement is sent again alone, and so is every item of a statement that PostgreSQL refused.
 */
export function gather<Item, Row>({ ownerOf, alone, together }: Ways<Item, Row>): Store<Item, Row> {
  let waiting: Waiting<Item, Row>[] = [];
  let isUnderWay = false;

  const send = (group: readonly [Waiting<Item, Row>, ...Waiting<Item, Row>[]]): void => {
    isUnderWay = true;
    const release = once(() => {
      clearTimeout(timer);
      isUnderWay = false;
      sendWaiting();
    });
    const timer = setTimeout(release, LONGEST_HOLD_MS);
    // The next statement is sent before the results are passed on, so that PostgreSQL is not idle in the meantime.
    (group.length === 1 ? sendAlone(group[0]) : sendTogether(group)).then((tellResults) => {
      release();
      tellResults();
    });
  };
  const sendAlone = ({ item, resolve, reject }: Waiting<Item, Row>): Promise<() => void> =>
    alone(item).then(
      (row) => () => resolve(row),
      (error) => () => reject(error),
    );
  const sendTogether = (group: readonly Waiting<Item, Row>[]): Promise<() => void> =>
    together(group.map(({ item }) => item)).then(
      (rows) => () => {
        for (const { item, resolve } of group) resolve(rows.get(ownerOf(item)) ?? alone(item));
      },
      (error) => () => {
        // A failed connection would have failed for each item alone, too.
        const isRefused = error instanceof DatabaseError;
        for (const { item, resolve, reject } of group) {
          if (isRefused) resolve(alone(item));
          else reject(error);
        }
      },
    );
  const sendWaiting = (): void => {
    if (waiting.length === 0) return;
    const group = new Map<string, Waiting<Item, Row>>();
    const later: Waiting<Item, Row>[] = [];
    for (const each of waiting) {
      const owner = ownerOf(each.item);
      if (group.size < MOST_TOGETHER && !group.has(owner)) group.set(owner, each);
      else later.push(each);
    }
    waiting = later;
    const [first, ...others] = group.values();
    if (first) send([first, ...others]);
  };
  return (item) =>
    new Promise((resolve, reject) => {
      const added = { item, resolve, reject };
      if (isUnderWay) waiting.push(added);
      else send([added]);
    });
}

/** Returns a function that does its work only when it is first called. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
