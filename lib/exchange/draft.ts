import type { Catalog } from '@/lib/catalog/catalog';
import type { Registry } from '@/lib/network/registry';
import { draftAsk } from './draft-ask';
import { draftService } from './draft-service';
import type { AskDraft, Drafted, ServiceDraft } from './drafted';
import type { LinedRow, LineFault } from './read-csv';

/** What a table comes to: drafts of what is new, and what is wrong with the other lines. */
export type Draft = {
  readonly services: readonly ServiceDraft[];
  /** By the concept they belong to. */
  readonly asks: ReadonlyMap<string, readonly AskDraft[]>;
  /** Rows that say what the content says already. */
  readonly knownCount: number;
  readonly faults: readonly LineFault[];
};

/** Checks rows one by one and drafts what is new of them. */
export function draftContent(rows: readonly LinedRow[], catalog: Catalog, registry: Registry): Draft {
  const services: ServiceDraft[] = [];
  const asks = new Map<string, AskDraft[]>();
  const faults: LineFault[] = [];
  let knownCount = 0;
  for (const { line, row } of rows) {
    const { service, concept } = row;
    const isService = service !== undefined;
    if (isService === (concept !== undefined)) {
      const message = isService ? 'fill "service" or "concept", not both' : 'fill "service" or "concept"';
      faults.push({ line, message });
      continue;
    }
    if (isService) take(draftService(row, catalog, registry, services), line, (value) => services.push(value));
    else {
      const conceptId = concept ?? '';
      const siblings = asks.get(conceptId) ?? [];
      take(draftAsk(row, catalog, siblings), line, (value) => asks.set(conceptId, [...siblings, value]));
    }
  }
  return { services, asks, knownCount, faults };

  function take<Value>(drafted: Drafted<Value>, line: number, keep: (value: Value) => void): void {
    if (drafted.kind === 'new') keep(drafted.value);
    else if (drafted.kind === 'known') knownCount += 1;
    else faults.push(...drafted.messages.map((message) => ({ line, message })));
  }
}
