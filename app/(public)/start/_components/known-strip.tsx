import { PortStrip } from '@/app/_components/port-strip';

const LAST_SYSTEM_PORT = 1023;
/** The minimum distance between two labels, in ports, at which they do not overlap. */
const LEAST_GAP = 45;

/** Draws the range of System Ports and marks those that the visitor knows. Renders nothing if they know none. */
export function KnownStrip({ ports: known }: { readonly ports: readonly number[] }) {
  const ports = [...new Set(known.filter((port) => port <= LAST_SYSTEM_PORT))].sort((a, b) => a - b);
  if (ports.length === 0) return null;
  let labeled = Number.NEGATIVE_INFINITY;
  const marks = ports.map((port) => {
    const isFar = port - labeled >= LEAST_GAP;
    if (isFar) labeled = port;
    return { port, label: isFar ? String(port) : '' };
  });
  return (
    <figure className="grid gap-2">
      <PortStrip
        first={0}
        last={LAST_SYSTEM_PORT}
        marks={marks}
        summary={`The System Ports, 0 to 1023. The ones you know: ${ports.join(', ')}`}
      />
      <p aria-hidden className="font-mono text-sm tabular-nums">
        {ports.join(' · ')}
      </p>
      <figcaption className="text-sm text-muted">Ports 0 to 1023. Each line is a port that you know.</figcaption>
    </figure>
  );
}
