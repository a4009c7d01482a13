import { addressGroup } from '@/lib/web/client-address';
import { MOST_LARGE } from './body-limits';

/** Counts the large bodies that are being read, because each is held in memory until it is complete. */
export type LargeBodies = {
  /**
   * Reserves room for a body. Returns a function that releases the room (call it once), or null if there is no room.
   * @param address the network address of the request
   */
  enter(address: string): (() => void) | null;
};

/** Makes the counter for one server. */
export function countLargeBodies(): LargeBodies {
  const clients = new Map<string, number>();
  let count = 0;
  return {
    enter: (address) => {
      const client = addressGroup(address);
      const own = clients.get(client) ?? 0;
      if (count >= MOST_LARGE.atOnce || own >= MOST_LARGE.fromOneClient) return null;
      count++;
      clients.set(client, own + 1);
      return () => {
        count--;
        const left = (clients.get(client) ?? 1) - 1;
        if (left === 0) clients.delete(client);
        else clients.set(client, left);
      };
    },
  };
}
