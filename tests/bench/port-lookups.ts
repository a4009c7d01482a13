import { openConnection } from './connection';

/** The number of addresses to look up, and the aim: the milliseconds within which 95% of the replies arrive. */
const LOOKUPS = 400;
const MOST_MS = 10;
const NAMES = ['ssh', 'sql', 'mail', 'dns', 'http', 'ldap', 'ntp', 'rdp', 'sip', 'kerberos'];

/** Returns an address of the port explorer: of every ten, seven are ports, one is a stretch, and two are names. */
function addressOf(place: number): string {
  const port = 1 + ((place * 7919) % 65_535);
  if (place % 10 === 7) return `/ports/${port}-${Math.min(65_535, port + 63)}`;
  return `/ports/${place % 10 > 7 ? NAMES[place % NAMES.length] : port}`;
}

/** Looks up ports, stretches, and names, each once and one after the other. Returns a line with the times. */
export async function timePortLookups(port: number): Promise<string> {
  const connection = openConnection(port);
  const times: number[] = [];
  try {
    for (let place = -40; place < LOOKUPS; place++) {
      const startedAtMs = performance.now();
      const { status } = await connection.send({ method: 'GET', path: addressOf(place + 40) });
      if (status !== 200) throw new Error(`${addressOf(place + 40)}: ${status}`);
      // The first replies are slower, because the server has not compiled everything yet.
      if (place >= 0) times.push(performance.now() - startedAtMs);
    }
  } finally {
    connection.close();
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const met = at(0.95) <= MOST_MS ? 'met' : 'missed';
  return `/ports/<query>, ${LOOKUPS} addresses: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms   ${MOST_MS} ${met}`;
}
