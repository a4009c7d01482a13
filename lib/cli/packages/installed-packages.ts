import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const sbomSchema = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z
        .array(
          z.object({
            license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
            expression: z.string().optional(),
          }),
        )
        .optional(),
    }),
  ),
});

export type InstalledPackage = { readonly name: string; readonly version: string; readonly license: string };

/** Returns the packages of a production install and their licenses, as npm lists them (CycloneDX). */
export function listInstalledPackages(): readonly InstalledPackage[] {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const text = execFileSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return sbomSchema.parse(JSON.parse(text)).components.map(({ name, version, licenses = [] }) => ({
    name,
    version,
    license:
      licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
      'unknown',
  }));
}
