import { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import { loadContent } from '@/lib/content/load';
import { type TableChoice, toCsvRows, writeCsv } from '@/lib/exchange/csv-table';
import { toCardNote } from '@/lib/exchange/write/anki-note';
import { writeApkg } from '@/lib/exchange/write/apkg';
import { writeGift } from '@/lib/exchange/write/gift';
import { writeMoodleXml } from '@/lib/exchange/write/moodle-xml';
import { buildQuestionSet, CARD_FORMS, QUIZ_FORMS } from '@/lib/exchange/write/question-set';
import { StartError } from '@/lib/system/start-error';
import { readOptions } from './run/read-options';
import { runCommand } from './run/run-command';
import { writeWhole } from './run/write-whole';

const USAGE =
  'npm run export -- --format gift|moodle-xml|csv|apkg --out FILE [--count-per-concept N] [--seed S] [--family F] [--force]';
const formatSchema = z.enum(['gift', 'moodle-xml', 'csv', 'apkg']);
type Format = z.infer<typeof formatSchema>;

/** `npm run export`: writes a question set for another program. docs/exchange.md describes the formats. */
runCommand(USAGE, async () => {
  const values = readOptions(USAGE, {
    format: { type: 'string' },
    out: { type: 'string' },
    'count-per-concept': { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const format = formatSchema.safeParse(values.format);
  if (!format.success || !values.out) throw new StartError(`Usage: ${USAGE}`);
  const { catalog } = loadContent(process.cwd());
  const families = catalog.families.map(({ id }) => id);
  const { family } = values;
  if (family !== undefined && !families.includes(family)) {
    throw new StartError(`There is no family "${family}". Choose one of ${families.join(', ')}.`);
  }
  const { content, count } = makeExport(catalog, format.data, {
    countPerConcept: wholeNumber('count-per-concept', values['count-per-concept'], 1, 100),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31 - 1),
    family: family ?? null,
  });
  writeWhole(values.out, content, { force: values.force });
  console.log(`${values.out}: ${count}`);
});

function makeExport(catalog: Catalog, format: Format, choice: TableChoice) {
  if (format === 'csv') {
    const rows = toCsvRows(catalog, choice);
    return { content: writeCsv(rows), count: `${rows.length} rows` };
  }
  const forms = format === 'apkg' ? CARD_FORMS : QUIZ_FORMS;
  const items = buildQuestionSet(catalog, { ...choice, forms });
  if (format === 'apkg')
    return { content: writeApkg(items.map(toCardNote), new Date()), count: `${items.length} notes` };
  const write = format === 'gift' ? writeGift : writeMoodleXml;
  return { content: write(items, catalog.families), count: `${items.length} questions` };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StartError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
