import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findProgram } from '../../scale/program';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'docs/monitoring');
const read = (name: string): unknown => parse(fs.readFileSync(path.join(folder, name), 'utf8'));

const annotationsSchema = z.object({ summary: z.string(), description: z.string(), runbook: z.string() });
const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: annotationsSchema,
        }),
      ),
    }),
  ),
});
const testsSchema = z.object({
  tests: z.array(
    z.object({
      alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })),
    }),
  ),
});
const rules = rulesSchema.parse(read('alerts.yml')).groups.flatMap((group) => group.rules);
const TEST_FILES = fs.readdirSync(folder).filter((name) => name.endsWith('.test.yml'));
const cases = TEST_FILES.flatMap((name) => testsSchema.parse(read(name)).tests).flatMap((each) => each.alert_rule_test);

const promtool = findProgram('promtool');
if (promtool === null) {
  console.log(
    'Skipped: Prometheus’s own checks, because there is no promtool here (Debian: apt-get install prometheus).',
  );
}

describe('an alert', () => {
  it.each(rules)('$alert links to the section that says what to do', ({ annotations: { runbook } }) => {
    const [file = '', anchor = ''] = runbook.split('#');
    const headings = fs.readFileSync(path.join(root, file), 'utf8').match(/^#+ .*$/gm) ?? [];
    expect(headings.map(anchorOf)).toContain(anchor);
  });

  it.each(rules)('$alert has a test in which it fires and one in which it does not', ({ alert }) => {
    const own = cases.filter(({ alertname }) => alertname === alert);
    expect(own.some((each) => each.exp_alerts.length > 0)).toBe(true);
    expect(own.some((each) => each.exp_alerts.length === 0)).toBe(true);
  });
});

/** Returns the anchor that GitHub gives to a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

describe.skipIf(promtool === null)('Prometheus itself', () => {
  const run = (...words: string[]) => execFileSync(promtool ?? '', words, { cwd: folder, stdio: 'pipe' }).toString();

  it('accepts the alert rules and the example of its settings', () => {
    expect(run('check', 'rules', 'alerts.yml')).toContain(`${rules.length} rules found`);
    expect(run('check', 'config', '--syntax-only', 'prometheus.yml')).toContain('SUCCESS');
  });

  it('fires each alert when it should, and not before', () => {
    const told = run('test', 'rules', ...TEST_FILES);
    expect(told.match(/SUCCESS/g)).toHaveLength(TEST_FILES.length);
  });
});
