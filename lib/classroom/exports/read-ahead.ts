/** So many items are read while one is used: the database works on one while another's rows come in. */
const MOST_AHEAD = 2;

/**
 * Each item with what is read for it, in their order; the next two are read while one is used, and no more than that,
 * whatever comes of it. Throws what reading an item throws when it is that item's turn.
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
      // Whoever stops before its turn does not hear of it, and an error that nobody hears ends the process.
      reading.catch(() => undefined);
      ahead.push(reading);
    }
    yield [item, await (ahead.shift() as Promise<Value>)];
  }
}
