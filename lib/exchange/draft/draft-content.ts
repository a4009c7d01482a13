import type { Catalog } from '@/lib/catalog/catalog';
import type { QuestionFile } from '@/lib/exchange/read/read-question-file';
import type { Registry } from '@/lib/network/registry';
import type { LineFault } from '@/lib/table/table';
import { draftAsk } from './draft-ask';
import { draftQuestions, type QuestionDraft } from './draft-question';
import { draftService } from './draft-service';
import type { AskDraft, DraftedRow, ServiceDraft } from './drafted-row';

/** The result of reading a table: drafts of everything new, and the faults in the other lines. */
export type Draft = {
  readonly services: readonly ServiceDraft[];
  /** The drafted questions, keyed by the concept that they belong to. */
  readonly asks: ReadonlyMap<string, readonly AskDraft[]>;
  /** Questions from other programs, which do not say which of our concepts they belong to. */
  readonly questions: readonly QuestionDraft[];
  /** How many rows repeat what the content already contains. */
  readonly knownCount: number;
  readonly faults: readonly LineFault[];
};

/** Checks rows and questions one by one, and drafts the new ones. */
export function draftContent(
  file: Pick<QuestionFile, 'rows' | 'questions'>,
  catalog: Catalog,
  registry: Registry,
): Draft {
  const services: ServiceDraft[] = [];
  const asks = new Map<string, AskDraft[]>();
  const faults: LineFault[] = [];
  let knownCount = 0;
  for (const { line, row } of file.rows) {
    const { service, concept } = row;
    const isService = service !== undefined;
    if (isService === (concept !== undefined)) {
      const message = isService ? 'fill in "service" or "concept", not both' : 'fill in "service" or "concept"';
      faults.push({ line, message });
      continue;
    }
    if (isService) add(draftService(row, catalog, registry, services), line, (value) => services.push(value));
    else {
      const conceptId = concept ?? '';
      const siblings = asks.get(conceptId) ?? [];
      add(draftAsk(row, catalog, siblings), line, (value) => asks.set(conceptId, [...siblings, value]));
    }
  }
  const foreign = draftQuestions(file.questions, catalog);
  return {
    services,
    asks,
    questions: foreign.drafts,
    knownCount: knownCount + foreign.knownCount,
    faults: [...faults, ...foreign.faults],
  };

  function add<Value>(drafted: DraftedRow<Value>, line: number, keep: (value: Value) => void): void {
    if (drafted.kind === 'new') keep(drafted.value);
    else if (drafted.kind === 'known') knownCount += 1;
    else faults.push(...drafted.messages.map((message) => ({ line, message })));
  }
}
