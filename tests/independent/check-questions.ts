import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { judgeLine } from './judge-line';
import { lineSchema } from './line';
import { services, written } from './read-content';

/**
 * Runs as `npm run questions -- --count N --json | tsx tests/independent/check-questions.ts --count N`. Decides what is
 * right for each question from only the content files and the registry, and prints every fault. It shares no code with
 * the generator. Exits with 1 on a fault, when lines are missing, or when a form or concept never occurred.
 */
const FORMS = lineSchema.options.map((option) => option.shape.form.value);

const { values } = parseArgs({ options: { count: { type: 'string' } } });
const wanted = Number(values.count ?? Number.NaN);
const counts = new Map<string, number>(FORMS.map((form) => [form, 0]));
const unseen = new Set([...written, ...services].map(({ id }) => id));
const faults = new Map<string, number>();
let lines = 0;

const report = (subject: string, fault: string): void => {
  const said = `${subject}: ${fault}`;
  const times = (faults.get(said) ?? 0) + 1;
  faults.set(said, times);
};

for await (const text of createInterface({ input: process.stdin })) {
  lines++;
  const read = lineSchema.safeParse(JSON.parse(text));
  if (!read.success) {
    report(
      text.slice(0, 120),
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
    continue;
  }
  const line = read.data;
  counts.set(line.form, (counts.get(line.form) ?? 0) + 1);
  unseen.delete(line.conceptId);
  judgeLine(line, (fault) => report(`${line.conceptId} · ${line.form} · seed ${line.seed}`, fault));
}

for (const [form, count] of counts) {
  console.log(`${form}: ${count}`);
  if (count === 0) report(form, 'was never asked');
}
for (const id of unseen) report(id, 'was never asked about');
if (lines !== wanted) report('the run', `${lines} questions arrived, but --count says ${values.count}`);
for (const fault of faults.keys()) console.error(fault);
console.log(`${lines} questions, ${faults.size} faults`);
process.exitCode = faults.size > 0 ? 1 : 0;
