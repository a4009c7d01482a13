import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A part of the app that a request can be sent to: a page, a route, or an action on one of its pages. */
export type Target = {
  /** Contains `[name]` where anything may be. */
  readonly address: string;
  /** The action's id in this build; null for a page or a route. */
  readonly action: string | null;
};

const routesSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string() })),
});
const actionsSchema = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()), exportedName: z.string() })),
});

/** Actions that would end the session that the other requests use. tests/e2e/account/account.spec.ts tests them. */
const ENDS_SESSION = /^(signOut|end|removeAccount)/i;

/** Lists every page, every route, and every action that Next serves from the build in `.next`. */
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

/** Returns an address: `app/(learner)/settings/page` is at `/settings`. */
const addressOf = (page: string): string =>
  `/${page
    .split('/')
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`;
