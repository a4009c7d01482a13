import type { Port } from '@/lib/network/port';
import type { PortDirectory } from '@/lib/network/port-directory';
import { type Stretch, sizeOf } from '@/lib/network/stretch';
import { percentAt } from './strip-places';

/** Returns the share of numbers with a registered name, 0 to 1, in equal bins from left to right. */
export function namedShares(directory: PortDirectory, stretch: Stretch): readonly number[] {
  const size = sizeOf(stretch);
  const bins = Math.min(128, size);
  return Array.from({ length: bins }, (_, bin) => {
    const first = stretch.first + Math.floor((bin * size) / bins);
    const last = stretch.first + Math.floor(((bin + 1) * size) / bins) - 1;
    return directory.countNamed(first, last) / (last - first + 1);
  });
}

export type StripMark = {
  readonly port: Port;
  /** Where the port's number is written: on all screens, only on wide screens, or not at all. */
  readonly label: 'always' | 'wide' | 'never';
};

/** The width of a number on a phone and on a wide screen, as a percentage of the strip's width. */
const ROOM = { always: 13, wide: 5 };

/**
 * Returns the services' ports in a stretch. Numbers that would overlap are left out, the least important ones first.
 */
export function markServices(directory: PortDirectory, stretch: Stretch, focus: Port | null): readonly StripMark[] {
  const entries = directory
    .listBetween(stretch.first, stretch.last)
    .filter(({ port, services }) => services.length > 0 || port === focus);
  const weight = (port: Port, isCore: boolean): number => (port === focus ? 0 : isCore ? 1 : 2);
  const ports = new Map(
    entries.map(({ port, services }) => [
      port,
      weight(
        port,
        services.some(({ tier }) => tier === 'core'),
      ),
    ]),
  );
  if (focus !== null) ports.set(focus, 0);
  const byWeight = [...ports].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([port]) => port);
  const labels = new Map<Port, StripMark['label']>();
  for (const label of ['always', 'wide'] as const) {
    for (const port of byWeight) {
      const at = percentAt(stretch, port);
      const isFree = [...labels.keys()].every((other) => Math.abs(percentAt(stretch, other) - at) >= ROOM[label]);
      if (!labels.has(port) && isFree) labels.set(port, label);
    }
  }
  return [...ports.keys()].sort((a, b) => a - b).map((port) => ({ port, label: labels.get(port) ?? 'never' }));
}
