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

/** The number of statements that are under way before other items begin to gather. */
const MOST_UNDER_WAY = 2;
/** The maximum number of items in a statement, because all of them wait until the statement ends. */
const MOST_TOGETHER = 32;
/** The time after which a statement no longer makes others wait, in milliseconds. It may be waiting for a lock. */
const LONGEST_HOLD_MS = 100;

type Waiting<Item, Row> = {
  readonly item: Item;
  readonly resolve: (row: Row | null | Promise<Row | null>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Makes a store that sends items together when they arrive faster than PostgreSQL stores them. An item that arrives
 * while few statements are under way is sent immediately and alone. The others gather, in the order of their arrival,
 * until a statement ends. Whatever happens to one item of a statement, the others are stored: an item that took no
 * effect together with others is sent again alone, and so is every item of a statement that PostgreSQL refused.
 */
export function gather<Item, Row>({ ownerOf, alone, together }: Ways<Item, Row>): Store<Item, Row> {
  let waiting: Waiting<Item, Row>[] = [];
  let underWay = 0;

  const send = (group: readonly Waiting<Item, Row>[]): void => {
    underWay += 1;
    const release = once(() => {
      underWay -= 1;
      sendWaiting();
    });
    const timer = setTimeout(release, LONGEST_HOLD_MS);
    const [first] = group;
    const sent = group.length === 1 && first ? sendAlone(first) : sendTogether(group);
    sent.finally(() => {
      clearTimeout(timer);
      release();
    });
  };
  const sendAlone = ({ item, resolve, reject }: Waiting<Item, Row>): Promise<void> => alone(item).then(resolve, reject);
  const sendTogether = async (group: readonly Waiting<Item, Row>[]): Promise<void> => {
    try {
      const rows = await together(group.map(({ item }) => item));
      for (const { item, resolve } of group) resolve(rows.get(ownerOf(item)) ?? alone(item));
    } catch (error) {
      // If the connection failed, it would have failed for each item.
      const isRefused = error instanceof DatabaseError;
      for (const { item, resolve, reject } of group) {
        if (isRefused) resolve(alone(item));
        else reject(error);
      }
    }
  };
  const sendWaiting = (): void => {
    while (waiting.length > 0 && underWay < MOST_UNDER_WAY) {
      const group = new Map<string, Waiting<Item, Row>>();
      const later: Waiting<Item, Row>[] = [];
      for (const each of waiting) {
        const owner = ownerOf(each.item);
        if (group.size < MOST_TOGETHER && !group.has(owner)) group.set(owner, each);
        else later.push(each);
      }
      waiting = later;
      send([...group.values()]);
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      sendWaiting();
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
