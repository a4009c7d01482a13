import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { namedSourcesSchema, parseSource, type Source } from '@/lib/catalog/source';
import type { CustomaryUse, RangeRow } from '@/lib/network/port-directory';
import type { Registry } from '@/lib/network/registry';
import { portSchema, transportSchema } from '@/lib/network/schemas';
import type { Fault } from './fault';
import { readYaml, type YamlFile } from './read-yaml';

const customaryFileSchema = z.array(
  z.strictObject({
    port: portSchema,
    transport: transportSchema,
    /** What programs commonly use the port for, in a few words. */
    use: z
      .string()
      .min(3)
      .max(80)
      .regex(
        /^(?!.*\b(registered|assigned|official)\b)/i,
        'is customary, so do not call it registered, assigned, or official',
      ),
    sources: z.array(z.string().min(3)).default([]),
  }),
);

const rangesFileSchema = z.array(
  z.strictObject({
    first: portSchema,
    last: portSchema,
    transports: z.array(transportSchema),
    name: z.string().min(1).max(32).optional(),
    description: z.string().min(3).max(80),
    sources: z.array(z.string().min(3)).min(1, 'needs a source'),
  }),
);

/** The port explorer's data besides the registry's package and the services. */
export type PortUses = { readonly customary: readonly CustomaryUse[]; readonly ranges: readonly RangeRow[] };

/**
 * Reads `content/customary.yaml` and `content/registry-ranges.yaml` in a project folder. No question is made from them,
 * so they are not part of the catalog or its version. Each fault has a file, a line, and a column.
 */
export function readPortUses(
  root: string,
  registry: Registry,
): { readonly value: PortUses; readonly faults: readonly Fault[] } {
  const open = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const file = path.join(root, 'content', name);
    return readYaml(`content/${name}`, existsSync(file) ? readFileSync(file, 'utf8') : '', schema);
  };
  const customary = open('customary.yaml', customaryFileSchema);
  const ranges = open('registry-ranges.yaml', rangesFileSchema);
  const named = new Map(Object.entries(open('sources.yaml', namedSourcesSchema).value ?? {}));
  const faults: Fault[] = [...customary.faults, ...ranges.faults];
  const cite = (file: YamlFile<unknown>, index: number, texts: readonly string[]): readonly Source[] =>
    texts.flatMap((text, place) => {
      const source = parseSource(text, named);
      if (!source) faults.push(file.faultAt([index, 'sources', place], `unknown source "${text}"`));
      return source ?? [];
    });
  const uses = (customary.value ?? []).map((use, index) => ({ ...use, sources: cite(customary, index, use.sources) }));
  const rows = (ranges.value ?? []).map((row, index) => ({
    ...row,
    name: row.name ?? null,
    sources: cite(ranges, index, row.sources),
  }));
  findTwins(uses).forEach((index) => {
    faults.push(customary.faultAt([index], 'is listed twice'));
  });
  rows.forEach((row, index) => {
    const fault = findRangeFault(row, rows.slice(0, index), registry);
    if (fault) faults.push(ranges.faultAt([index, fault.field], fault.message));
  });
  return { value: { customary: uses, ranges: rows }, faults };
}

function findTwins(uses: readonly CustomaryUse[]): readonly number[] {
  const keyOf = ({ port, transport, use }: CustomaryUse) => `${port}/${transport} ${use.toLowerCase()}`;
  const keys = uses.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) === index ? [] : index));
}

function findRangeFault(
  row: RangeRow,
  earlier: readonly RangeRow[],
  registry: Registry,
): { readonly field: string; readonly message: string } | null {
  if (row.first > row.last) return { field: 'last', message: 'comes before "first"' };
  if (row.first === row.last && row.transports.length > 0) {
    return { field: 'last', message: 'the package already has rows for a single number with a transport' };
  }
  const isSame = ({ first, last, transports }: RangeRow): boolean =>
    first <= row.last && row.first <= last && transports.join() === row.transports.join();
  if (earlier.some(isSame)) return { field: 'first', message: 'overlaps an earlier row of the same transports' };
  const covered = row.transports.find((transport) => registry.find(row.first, transport) !== null);
  return covered ? { field: 'first', message: `the package already has a row for ${row.first}/${covered}` } : null;
}
