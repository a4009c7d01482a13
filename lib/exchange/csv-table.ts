import type { Catalog } from '@/lib/catalog/catalog';
import type { Ask, Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Source } from '@/lib/catalog/source';
import { chanceFrom } from '@/lib/quiz/chance';
import { getMeaning } from '@/lib/quiz/making/written-question';
import { CSV_START, csvLines } from './csv-lines';

/**
 * The columns of a row. A row describes a service (the columns from `service` on) or a question (those from `concept`
 * on). docs/exchange.md describes each column.
 */
export const CSV_COLUMNS = [
  'service',
  'port',
  'transport',
  'aliases',
  'longName',
  'ianaName',
  'family',
  'tier',
  'use',
  'secure',
  'concept',
  'prompt',
  'right',
  'wrong1',
  'wrong2',
  'wrong3',
  'wrong4',
  'wrong5',
  'wrong6',
  'wrongWhy1',
  'wrongWhy2',
  'wrongWhy3',
  'wrongWhy4',
  'wrongWhy5',
  'wrongWhy6',
  'why',
  'source',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
/** The cells of a row that are not empty. */
export type CsvRow = Readonly<Partial<Record<CsvColumn, string>>>;

/** The separator between several aliases, sources, or transports in one cell. */
export const LIST_MARK = ';';

export type TableChoice = {
  /** The maximum number of questions per concept. */
  readonly countPerConcept: number;
  /** A 32-bit whole number that decides which questions are chosen if a concept has more. */
  readonly seed: number;
  readonly family: string | null;
};

/** Returns the catalog's services and its authors' questions as rows. */
export function toCsvRows(catalog: Catalog, { countPerConcept, seed, family }: TableChoice): readonly CsvRow[] {
  return catalog.concepts
    .filter((concept) => family === null || concept.family === family)
    .flatMap((concept: Concept): readonly CsvRow[] => {
      if (concept.kind === 'service') return [serviceRow(concept)];
      const asks = chanceFrom(seed, `csv ${concept.id}`).sample(concept.asks, countPerConcept);
      return asks.map((ask) => askRow(concept, ask));
    });
}

function serviceRow(service: ServiceConcept): CsvRow {
  return withoutEmpty({
    service: service.label,
    port: String(service.port),
    transport: [service.transport, ...service.alsoOver].join(LIST_MARK),
    aliases: service.aliases.join(`${LIST_MARK} `),
    longName: service.longName,
    ianaName: service.ianaName ?? '',
    family: service.family,
    tier: service.tier,
    use: service.use,
    secure: service.secure,
    source: citations(service.sources),
  });
}

function askRow(concept: WrittenConcept, ask: Ask): CsvRow {
  const wrong = ask.wrong.flatMap((choice, place) => {
    const meaning = getMeaning(concept, choice);
    const why = meaning.kind === 'misconception' ? meaning.misconception.why : meaning.why;
    return [
      [`wrong${place + 1}`, choice.text],
      [`wrongWhy${place + 1}`, why],
    ];
  });
  return withoutEmpty({
    concept: concept.id,
    prompt: ask.prompt,
    right: ask.right,
    ...Object.fromEntries(wrong),
    why: ask.why,
    source: citations(ask.sources),
  });
}

const withoutEmpty = (row: CsvRow): CsvRow => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));

const IANA_LABEL = /^IANA registry, (\d+\/[a-z]+), as of .*$/;

/** Returns sources in the form in which authors write them. */
const citations = (sources: readonly Source[]): string =>
  sources.map(({ label }) => label.replace(IANA_LABEL, 'IANA $1')).join(`${LIST_MARK} `);

/** Returns rows as a CSV file with a header. */
export const writeCsv = (rows: readonly CsvRow[]): string =>
  CSV_START + csvLines([CSV_COLUMNS, ...rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? null))]);
