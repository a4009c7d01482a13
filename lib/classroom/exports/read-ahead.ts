/** The maximum number of items to read ahead. The database works on one while the rows of another arrive. */
const MOST_AHEAD = 2;

/**
 * Yields each item in order, together with what was read for it. Reads up to two items ahead of the one in use. If
 * reading an item fails, throws the error when that item's turn comes.
 */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
): AsyncGenerator<readonly [Item, Value]> {
  const ahead: Promise<Value>[] = [];
  let begun = 0;
  for (const item of items) {
    for (; begun < items.length && ahead.length <= MOST_AHEAD; begun++) {
      const reading = read(items[begun] as Item);
      // A consumer that stops early never awaits this promise, and an unhandled rejection would end the process.
      reading.catch(() => undefined);
      ahead.push(reading);
    }
    yield [item, await (ahead.shift() as Promise<Value>)];
  }
}
