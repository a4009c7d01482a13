import Link from 'next/link';
import { PortStrip } from '@/app/_components/port-strip';
import { LAST_PORT, type Port } from '@/lib/network/port';
import { formatCount } from '@/lib/words/count';

/** The number of ports that are listed. The rest are only counted. */
const LISTED_COUNT = 12;

/** Shows the strip of all ports with today's ports marked, and lists them. */
export function TodaysPorts({ ports }: { readonly ports: readonly Port[] }) {
  const others = ports.length - LISTED_COUNT;
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">Today’s ports</h2>
      <PortStrip
        first={0}
        last={LAST_PORT}
        marks={ports.map((port) => ({ port, label: '' }))}
        summary={`All 65,536 ports, with today’s ${formatCount(ports.length, 'port')} marked`}
        lightsUp
      />
      <ul aria-label="Today’s ports" className="flex flex-wrap items-center gap-x-4 font-mono tabular-nums">
        {ports.slice(0, LISTED_COUNT).map((port) => (
          <li key={port}>
            <Link href={`/ports/${port}`} prefetch={false} className="inline-block py-2">
              {port}
            </Link>
          </li>
        ))}
        {others > 0 && <li className="font-sans text-muted">and {others} more</li>}
      </ul>
    </section>
  );
}
