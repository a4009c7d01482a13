import { DatabaseError } from 'pg';

/** Stores one item, and returns its row; null if it took no effect. */
export type Store<Item, Row> = (item: Item) => Promise<Row | null>;

/** Stores several items of different owners with one statement. */
export type StoreTogether<Item, Row> = (items: readonly Item[]) => Promise<ReadonlyMap<string, Row>>;

type Ways<Item, Row> = {
  /** Returns what no two items of one statement may share. */
  readonly ownerOf: (item: Item) => string;
  readonly alone: Store<Item, Row>;
  /** Returns the rows by owner. It may leave out any item, which is then stored alone. */
  readonly together: StoreTogether<Item, Row>;
};

/** The maximum number of items in a statement, because all of them wait until the statement ends. */
const MOST_TOGETHER = 32;
/** The time after which a statement no longer makes others wait, in milliseconds. It may be waiting for a lock. */
const LONGEST_HOLD_MS = 50;

type Waiting<Item, Row> = {
  readonly item: Item;
  readonly resolve: (row: Row | null | Promise<Row | null>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Makes a store that sends items together when they arrive faster than PostgreSQL stores them. An item that arrives
 * while no statement is under way is sent immediately and alone. The others gather, in the order of their arrival, until
 * the statement ends. Whatever happens to one item of a statement, the others are stored: an item that took no effect
 * together with others is sent again alone, and so is every item of a statement that PostgreSQL refused.
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
    // The next statement is sent first, so that PostgreSQL does not wait while this process makes the replies.
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
        // If the connection failed, it would have failed for each item.
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

/** Returns a function that does its work only at its first call. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
