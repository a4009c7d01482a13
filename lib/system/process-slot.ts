/** A place for one value. */
export type Slot<Value> = { value?: Value };

const slots = globalThis as typeof globalThis & { wellKnownSlots?: Map<string, Slot<unknown>> };

/**
 * Returns the slot that all copies of a module in this process share. A module is loaded more than once: by the command
 * that starts the app, by Next's bundle, and again after each hot reload.
 * @param name the same name is the same slot; files that use it agree on `Value`
 */
export function processSlot<Value>(name: string): Slot<Value> {
  slots.wellKnownSlots ??= new Map();
  const slot = slots.wellKnownSlots.get(name) ?? {};
  slots.wellKnownSlots.set(name, slot);
  return slot as Slot<Value>;
}
