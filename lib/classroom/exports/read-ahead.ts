/**
 * Each item with what is read for it, in their order; the next one is read while one is used, and no more than that, whatever
 * comes of it. Throws what reading an item throws when it is that item's turn.
 */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
): AsyncGenerator<readonly [Item, Value]> {
  let ahead: Promise<Value> | null = null;
  for (const [place, item] of items.entries()) {
    const value = await (ahead ?? read(item));
    const next = items[place + 1];
    ahead = next === undefined ? null : read(next);
    // Whoever stops here does not hear of it, and an error that nobody hears ends the process.
    ahead?.catch(() => undefined);
    yield [item, value];
  }
}
