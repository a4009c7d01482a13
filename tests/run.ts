import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentToStore } from '@/lib/content/content-to-store';
import { ContentError } from '@/lib/content/fault';
import { CONTENT_VARIABLE, writeContent } from '@/lib/content/stored-content';
import { runSideBySide } from './side-by-side';
import { type Count, check, executeInto, executeLive, playwright, results, type Step, vitest } from './steps';

/**
 * `npm test` runs everything that a change needs, in minutes. `npm run test:long` (`--long`) runs the slow tests:
 * faults, several instances, a year of an installation, a production install, the sockets of this system, and the large
 * generated runs. Each check counts as one test, and so does each test in a suite. Both commands end with a line `N
 * passed, N failed`. To run only some steps, list their names: `npm test -- unit store`, `npm run test:long -- crash
 * --times 50`, `npm run test:long -- hostile --seed 7`.
 */
const text = { type: 'string' } as const;
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    /** The number of times in a row that the crash tests kill processes. */
    times: { ...text, default: '10' },
    /** The number of hostile requests to generate. The same seed makes the same requests. */
    count: { ...text, default: '10000' },
    seed: text,
  },
});

/**
 * Reads and checks the content once, for the suites that only use it, and returns the variable that tells them where it
 * is. If the content has errors, they read it themselves and fail, as the step `content` does.
 */
function checkContent(): Readonly<Record<string, string>> {
  const file = path.join(results, 'content.json');
  try {
    writeContent(file, contentToStore(path.resolve(import.meta.dirname, '..')));
    return { [CONTENT_VARIABLE]: file };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {};
  }
}

mkdirSync(results, { recursive: true });
const variables = options.long ? {} : checkContent();

/**
 * The number of steps of one group that run at the same time. Each step often waits for a disk, a database, or a
 * browser. With only two steps, two cores were idle for a third of their time. Some of the long steps measure time, so
 * fewer of them run at once.
 */
const SIDE_BY_SIDE = options.long ? 2 : 3;

/** The steps of one group do not disturb each other. A group starts when the previous one has ended. */
const SHORT: readonly (readonly Step[])[] = [
  [check('generate', ['prisma', 'generate']), check('route types', ['next', 'typegen'])],
  // The build comes first, then the steps that need it, the longest first. The small checks are last, so that no core
  // is idle at the end.
  [
    check('build', ['tsx', 'lib/cli/build-app.ts']),
    { ...playwright('e2e', variables), after: 'build' },
    { ...vitest({ name: 'outside', variables }), after: 'build' },
    vitest({ name: 'store', variables }),
    vitest({ name: 'unit' }),
    check('types', ['tsgo', '--noEmit', '--singleThreaded']),
    vitest({ name: 'component', variables }),
    check('unused code', ['knip', '--config', 'tests/knip.json']),
    check('dependencies', ['depcruise', '--config', 'tests/dependencies.cjs', 'app', 'lib', 'instrumentation.ts']),
    check('lint', ['biome', 'ci', '.']),
    check('spelling', ['cspell', 'lint', '--no-progress', '--no-summary', '.']),
    check('content', ['tsx', 'lib/cli/content-check.ts']),
    check('audit', ['tsx', 'lib/cli/audit-dependencies.ts', '--offline']),
  ],
];

const HOSTILE_FILES = ['bad-form', 'bad-input', 'generated', 'odd-requests'].map(
  (name) => `tests/outside/hostile/${name}.test.ts`,
);
const hostile = {
  FULL_SAMPLES: 'true',
  OUTSIDE_COUNT: options.count,
  ...(options.seed !== undefined && { OUTSIDE_SEED: options.seed }),
};
/** Unit tests that use small samples in `npm test`. */
const SAMPLED_FILES = [
  'exchange/write/quiz-formats',
  'network/sockets/properties',
  'quiz/every-question',
  'quiz/forms/guess-rates',
  'study/answer/verdict-view',
].map((name) => `tests/unit/${name}.test.ts`);
const samples = vitest({
  name: 'samples',
  project: 'unit',
  files: SAMPLED_FILES,
  variables: { FULL_SAMPLES: 'true' },
});
/** Store tests that use small samples in `npm test`: random steps, each followed by a check of all stored data. */
const STORE_SAMPLES = [
  'classroom/class-facts',
  'learner/no-answer-beforehand',
  'server/known-states',
  'visit/placement-credit',
];
const storeSamples = vitest({
  name: 'store-samples',
  project: 'store',
  files: STORE_SAMPLES.map((name) => `tests/store/${name}.test.ts`),
  variables: { FULL_SAMPLES: 'true' },
});
/** A component test that uses a small sample in `npm test`. */
const inputs = vitest({
  name: 'inputs',
  project: 'component',
  files: ['tests/component/forms/every-input.test.tsx'],
  variables: { FULL_SAMPLES: 'true' },
});
const LONG: readonly (readonly Step[])[] = [
  [
    check('questions', ['tsx', 'tests/independent/run.ts']),
    vitest({ name: 'store-long' }),
    vitest({ name: 'system' }),
    samples,
    storeSamples,
    inputs,
  ],
  [vitest({ name: 'crash', variables: { FAULT_TIMES: options.times } })],
  [vitest({ name: 'scale' })],
  [vitest({ name: 'deploy' })],
  [vitest({ name: 'container' })],
  [vitest({ name: 'year' })],
  [vitest({ name: 'install' })],
  [playwright('people')],
  [vitest({ name: 'hostile', project: 'outside', files: HOSTILE_FILES, variables: hostile })],
];

type Ended = { readonly name: string; readonly count: Count; readonly seconds: number };

/** Runs the steps of a group side by side. Prints the output of each step all at once, after the step has ended. */
async function runGroup(group: readonly Step[]): Promise<readonly Ended[]> {
  const isAlone = group.length === 1;
  const ended: Ended[] = [];
  await runSideBySide(group, SIDE_BY_SIDE, async (step) => {
    console.log(isAlone ? `\n── ${step.name} ──` : `(${step.name} has started)`);
    let output = '';
    const keep = (said: string) => {
      output += said;
    };
    const startedAtMs = performance.now();
    const count = await step.run(isAlone ? executeLive : executeInto(keep));
    const seconds = Math.round((performance.now() - startedAtMs) / 1000);
    if (!isAlone) console.log(`\n── ${step.name} ──\n${output.trimEnd()}\n`);
    ended.push({ name: step.name, count, seconds });
  });
  return ended;
}

const groups = options.long ? LONG : SHORT;
const names = groups.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${names.join(', ')}.`);
  process.exit(1);
}
const ended: Ended[] = [];
for (const group of groups) {
  const steps = group.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  ended.push(...(await runGroup(steps)));
}
const sum = (each: keyof Count): number => ended.reduce((total, { count }) => total + count[each], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log('');
for (const { name, count, seconds } of ended) {
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
