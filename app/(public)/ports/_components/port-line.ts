import { describeEntry } from '@/lib/network/describe-entry';
import type { PortEntry } from '@/lib/network/port-directory';
import { transportLabel } from '@/lib/network/transport';

/** One port in a table, in words. */
export type PortLine = {
  readonly port: number;
  readonly title: string;
  /** Null if it would only repeat the title. */
  readonly detail: string | null;
  /** The transports with a row in the registry. */
  readonly over: string;
  /** Whether we teach a service of this port. */
  readonly isTaught: boolean;
};

/** Describes a port in a table. */
export function wordLine(entry: PortEntry): PortLine {
  const { title, detail } = describeEntry(entry);
  return {
    port: entry.port,
    title,
    detail: detail === '' || detail === title ? null : detail,
    over: entry.rows.map(({ transport }) => transportLabel(transport)).join(' '),
    isTaught: entry.services.length > 0,
  };
}
