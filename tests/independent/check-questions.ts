import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { judgeLines } from './judge-lines';

/**
 * Runs as `npm run questions -- --count N --json | tsx tests/independent/check-questions.ts --count N`. Judges each
 * question without using any of the generator's code, and prints every fault. Exits with 1 if there is one.
 */
const { values } = parseArgs({ options: { count: { type: 'string' } } });
const judged = await judgeLines(createInterface({ input: process.stdin }), Number(values.count ?? Number.NaN));
for (const [form, count] of judged.counts) console.log(`${form}: ${count}`);
for (const fault of judged.faults) console.error(fault);
console.log(`${judged.lines} questions, ${judged.faults.length} faults`);
process.exitCode = judged.faults.length > 0 ? 1 : 0;
