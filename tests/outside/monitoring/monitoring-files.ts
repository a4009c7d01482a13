import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = path.resolve(import.meta.dirname, '../../../docs/monitoring');
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({ alert: z.string(), expr: z.string(), annotations: z.record(z.string(), z.string()) }).loose(),
      ),
    }),
  ),
});
const dashboardSchema = z.object({
  panels: z.array(
    z.object({
      title: z.string(),
      targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })).optional(),
    }),
  ),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.unknown() })) }),
});

/** An expression of an alert rule or of a panel, with the labels that its texts mention. */
export type Watched = { readonly title: string; readonly expression: string; readonly mentioned: readonly string[] };

/** Returns the expressions of all alert rules. */
export const listAlerts = (): readonly Watched[] =>
  rulesSchema
    .parse(parse(read('alerts.yml')))
    .groups.flatMap(({ rules }) => rules)
    .map(({ alert, expr, annotations }) => ({
      title: alert,
      expression: expr,
      mentioned: mentionedIn(Object.values(annotations), /\$labels\.(\w+)/g),
    }));

/** Returns the expressions of all panels, with values for Grafana's variables. */
export const listPanels = (): readonly Watched[] =>
  dashboardSchema.parse(JSON.parse(read('dashboard.json'))).panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr, legendFormat }) => ({
      title,
      expression: expr.replaceAll('$__rate_interval', '5m'),
      mentioned: mentionedIn([legendFormat], /\{\{(\w+)\}\}/g),
    })),
  );

const mentionedIn = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, label = '']) => label));

/** Returns the metrics from which the dashboard lists the jobs and instances to choose from. */
export const listChoices = (): readonly string[] =>
  dashboardSchema
    .parse(JSON.parse(read('dashboard.json')))
    .templating.list.flatMap(({ query }) => /label_values\((\w+)/.exec(JSON.stringify(query))?.[1] ?? []);
