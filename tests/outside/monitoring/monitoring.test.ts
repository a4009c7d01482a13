import { beforeAll, describe, expect, inject, it } from 'vitest';
import { makeVisitor } from '../visitor';
import { listAlerts, listChoices, listPanels } from './monitoring-files';
import { readMetrics, type Scraped } from './scraped';
import { listUnknown } from './unknown-names';

const { url, metricsToken } = inject('app');
let scraped: Scraped;

beforeAll(async () => {
  const visitor = makeVisitor(url);
  await visitor.signUp({
    name: 'Grace',
    email: `${crypto.randomUUID()}@example.org`,
    password: crypto.randomUUID(),
  });
  const { turn } = await visitor.sitting('today');
  await (await visitor.answer(turn?.token ?? '', { form: 'none' })).text();
  await (await fetch(`${url}/api/ready`)).text();
  const response = await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  scraped = readMetrics(await response.text());
});

describe('what the app prints', () => {
  it.each(listAlerts())('includes everything that the alert $title names', (alert) => {
    expect(listUnknown(alert, scraped)).toEqual([]);
  });

  it.each(listPanels())('includes everything that the panel “$title” of the dashboard names', (panel) => {
    expect(listUnknown(panel, scraped)).toEqual([]);
  });

  it('includes the metrics from which the dashboard lists its choices', () => {
    expect(listChoices().length).toBeGreaterThan(0);
    for (const metric of listChoices()) expect(scraped.get(metric), metric).not.toEqual([]);
  });

  it('says how the installation is doing', () => {
    expect(scraped.get('well_known_info')).toEqual([{ version: expect.stringMatching(/^\d+\.\d+\.\d+/) }]);
    for (const name of ['well_known_database_size_bytes', 'well_known_disk_free_bytes', 'well_known_disk_size_bytes']) {
      expect(scraped.get(name), name).toEqual([{}]);
    }
  });
});

describe('a name that the app does not print', () => {
  it.each([
    ['well_known_answer_total', 'well_known_answer_total'],
    ['database_connections{status="idle"}', 'database_connections{status="idle"}'],
    ['database_connections{state="lazy"}', 'database_connections{state="lazy"}'],
    ['database_connections{state=~"idle|lazy"}', 'database_connections{state="idle|lazy"}'],
    ['sum by (path) (rate(http_request_duration_seconds_count[5m]))', 'path'],
  ])('is noticed in %s', (expression, name) => {
    expect(listUnknown({ title: '', expression, mentioned: [] }, scraped)).toEqual([name]);
  });

  it('is noticed in a text', () => {
    expect(listUnknown({ title: '', expression: 'well_known_info', mentioned: ['release'] }, scraped)).toEqual([
      'release',
    ]);
  });

  it('is not looked for in what is no expression', () => {
    expect(() => listUnknown({ title: '', expression: 'sum(', mentioned: [] }, scraped)).toThrow('not an expression');
  });
});
