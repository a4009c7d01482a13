import type { Catalog } from '@/lib/catalog/catalog';
import { askFileSchema } from '@/lib/content/schema';
import type { CsvColumn, CsvRow } from '@/lib/exchange/csv-table';
import { faultsOfShape, faultsOfSources, idFrom, splitCell } from './draft-cells';
import type { AskDraft, DraftedRow } from './drafted-row';

const PLACES = [1, 2, 3, 4, 5, 6] as const;

/** Drafts a question from a row. Returns `known` if the concept already has that question. */
export function draftAsk(row: CsvRow, catalog: Catalog, siblings: readonly AskDraft[]): DraftedRow<AskDraft> {
  const concept = catalog.find(row.concept ?? '');
  if (!concept) return bad(`concept: there is no "${row.concept}"; use the name of a file in content/concepts/`);
  if (concept.kind === 'service') {
    return bad(`concept: "${concept.id}" is a service; its questions are made from its row in content/services.yaml`);
  }
  const { prompt = '', right = '' } = row;
  if (concept.asks.some((ask) => ask.prompt === prompt && ask.right === right)) return { kind: 'known' };
  if (siblings.some((ask) => ask.prompt === prompt))
    return bad('prompt: an earlier line has the same prompt for this concept');

  const wrong = PLACES.flatMap((place) => {
    const text = row[`wrong${place}`];
    const why = row[`wrongWhy${place}`];
    return text === undefined ? [] : [{ text, ...(why === undefined ? {} : { why }) }];
  });
  const lost = PLACES.filter((place) => row[`wrong${place}`] === undefined && row[`wrongWhy${place}`] !== undefined);
  const messages = lost.map((place) => `wrongWhy${place}: there is no wrong${place}`);
  const texts = [right, ...wrong.map(({ text }) => text)].map((text) => text.toLowerCase());
  texts.forEach((text, place) => {
    if (texts.indexOf(text) < place) messages.push(`"${text}" is listed twice`);
  });
  const sources = splitCell(row.source);
  const taken = new Set([...concept.asks, ...siblings].map(({ id }) => id));
  const parsed = askFileSchema.safeParse({ id: idFrom(prompt, taken), prompt, right, wrong, why: row.why, sources });
  if (!parsed.success) messages.push(...faultsOfShape(parsed.error, findColumn));
  messages.push(...faultsOfSources(sources, catalog));
  if (!parsed.success || messages.length > 0) return { kind: 'bad', messages: [...new Set(messages)] };
  const { claims: _, ...value } = parsed.data;
  return { kind: 'new', value };

  function findColumn([field, place, part]: readonly PropertyKey[]): CsvColumn | string {
    if (field === 'sources') return 'source';
    if (field === 'id') return 'prompt';
    if (field !== 'wrong' || typeof place !== 'number') return String(field);
    const filled = PLACES.filter((each) => row[`wrong${each}`] !== undefined);
    return `${part === 'why' ? 'wrongWhy' : 'wrong'}${filled[place] ?? place + 1}`;
  }
}

const bad = (message: string) => ({ kind: 'bad', messages: [message] }) as const;
