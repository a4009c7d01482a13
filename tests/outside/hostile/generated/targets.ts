import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Something of the app that a request can be sent to: a route, or an action as one of its pages offers it. */
export type Target = {
  /** With `[name]` where anything may stand. */
  readonly address: string;
  /** The action's id in this build; null for a route. */
  readonly action: string | null;
};

const routesSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string() })),
});
const actionsSchema = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()), exportedName: z.string() })),
});

/** It would end the session that the other requests are sent with; tests/e2e/account/account.spec.ts looks at it. */
const ENDS_SESSION = /^(signOut|end|removeAccount)/i;

/** Every route and every action, as the build in `.next` lists them. */
export function listTargets(root: string): readonly Target[] {
  const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, '.next', file), 'utf8'));
  const { staticRoutes, dynamicRoutes } = routesSchema.parse(read('routes-manifest.json'));
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page }) => ({ address: page, action: null }));
  const { node } = actionsSchema.parse(read('server/server-reference-manifest.json'));
  const actions = Object.entries(node).filter(([, { exportedName }]) => !ENDS_SESSION.test(exportedName));
  return [
    ...routes.filter(({ address }) => !address.startsWith('/_')),
    ...actions.flatMap(([action, { workers }]) =>
      Object.keys(workers).map((page) => ({ address: addressOf(page), action })),
    ),
  ];
}

/** `app/(learner)/settings/page` is at `/settings`. */
const addressOf = (page: string): string =>
  `/${page
    .split('/')
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`;
