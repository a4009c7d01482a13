import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. Each check counts as one test, each test
 * of a suite as one. Ends with a line `N passed, N failed`. `npm test -- unit store` runs only the steps named.
 */
type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Step = { readonly name: string; readonly run: () => Count };

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'tests/results');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

function execute(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  return status === 0;
}

const check =
  (...commands: (readonly [string, ...string[]])[]) =>
  (): Count => {
    const passed = commands.every(([command, ...args]) =>
      execute(path.join(root, 'node_modules/.bin', command), ...args),
    );
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
});

const vitest = (project: string) => (): Count => {
  const report = path.join(results, `${project}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  execute('node_modules/.bin/vitest', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const read = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
  // A suite that could not be loaded fails the run without a failed test.
  const failed = Math.max(read.numFailedTests, read.success ? 0 : 1);
  return { passed: read.numPassedTests, failed, skipped: read.numPendingTests };
};

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

const playwright = (): Count => {
  if (!existsSync(chromium)) {
    console.log(`Browser tests are left out: there is no Chromium at ${chromium}.`);
    console.log('Install it (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm test');
    return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1 };
  }
  const report = path.join(results, 'e2e.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  execute('node_modules/.bin/playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json');
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(report, 'utf8')));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
};

const steps: readonly Step[] = [
  { name: 'format and lint', run: check(['biome', 'ci', '.']) },
  { name: 'audit', run: check(['tsx', 'lib/cli/audit-dependencies.ts', '--offline']) },
  { name: 'content', run: check(['tsx', 'lib/cli/content-check.ts']) },
  { name: 'types', run: check(['prisma', 'generate'], ['next', 'typegen'], ['tsc', '--noEmit']) },
  {
    name: 'dependencies',
    run: check(['depcruise', '--config', 'tests/dependencies.cjs', 'app', 'lib', 'instrumentation.ts']),
  },
  { name: 'unused code', run: check(['knip', '--config', 'tests/knip.json']) },
  { name: 'unit', run: vitest('unit') },
  { name: 'store', run: vitest('store') },
  { name: 'system', run: vitest('system') },
  { name: 'build', run: check(['tsx', 'lib/cli/build-app.ts']) },
  { name: 'e2e', run: playwright },
  { name: 'outside', run: vitest('outside') },
  { name: 'crash', run: vitest('crash') },
  { name: 'scale', run: vitest('scale') },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const wanted = process.argv.slice(2);
const lines: string[] = [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  console.log(`\n── ${step.name} ──`);
  const startedAt = performance.now();
  const count = step.run();
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  lines.push(`${step.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
