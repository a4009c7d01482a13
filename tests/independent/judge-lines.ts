import { judgeLine } from './judge-line';
import { lineSchema } from './line';
import { services, written } from './read-content';

const FORMS = lineSchema.options.map((option) => option.shape.form.value);

type Judged = {
  /** The number of questions. */
  readonly lines: number;
  /** The number of questions of each form. */
  readonly counts: ReadonlyMap<string, number>;
  /** What is wrong, each fault once. */
  readonly faults: readonly string[];
};

/**
 * Decides what is right for each question from only the content files and the registry, and collects every fault. It is
 * a fault as well if a form or concept never occurs, or if there are not as many questions as wanted.
 */
export async function judgeLines(texts: AsyncIterable<string> | Iterable<string>, wanted: number): Promise<Judged> {
  const counts = new Map<string, number>(FORMS.map((form) => [form, 0]));
  const unseen = new Set([...written, ...services].map(({ id }) => id));
  const faults = new Set<string>();
  let lines = 0;
  for await (const text of texts) {
    lines++;
    const read = lineSchema.safeParse(JSON.parse(text));
    if (!read.success) {
      const said = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      faults.add(`${text.slice(0, 120)}: ${said.join('; ')}`);
      continue;
    }
    const line = read.data;
    counts.set(line.form, (counts.get(line.form) ?? 0) + 1);
    unseen.delete(line.conceptId);
    judgeLine(line, (fault) => faults.add(`${line.conceptId} · ${line.form} · seed ${line.seed}: ${fault}`));
  }
  for (const [form, count] of counts) if (count === 0) faults.add(`${form}: was never asked`);
  for (const id of unseen) faults.add(`${id}: was never asked about`);
  if (lines !== wanted) faults.add(`the run: ${lines} questions arrived, but --count says ${wanted}`);
  return { lines, counts, faults: [...faults] };
}
