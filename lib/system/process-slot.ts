/** A slot that can store one value. */
export type Slot<Value> = { value?: Value };

const slots = globalThis as typeof globalThis & { wellKnownSlots?: Map<string, Slot<unknown>> };

/**
 * Returns a slot that all copies of a module in this process share. A module is loaded more than once: by the command
 * that starts the app, in Next's bundle, and again after each hot reload.
 * @param name identifies the slot; all files that use the same name must agree on `Value`
 */
export function processSlot<Value>(name: string): Slot<Value> {
  slots.wellKnownSlots ??= new Map();
  const slot = slots.wellKnownSlots.get(name) ?? {};
  slots.wellKnownSlots.set(name, slot);
  return slot as Slot<Value>;
}
