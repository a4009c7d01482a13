import { z } from 'zod';
import { findOutdated } from './least-versions';

const versionsSchema = z.record(z.string(), z.string());
const packageSchema = z.object({
  dependencies: versionsSchema,
  devDependencies: versionsSchema,
  overrides: z.record(z.string(), z.union([z.string(), versionsSchema])).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/**
 * Returns the dependency faults that the two files reveal, one sentence for each. Faults are versions that are not
 * exact, packages without a SHA-512 hash of their content or with their own download address, install scripts that may
 * run or that package.json does not mention, and versions with a known vulnerability. Binaries for other systems are
 * optional and may lack the hash.
 * @param packageFile the parsed package.json
 * @param lockFile the parsed package-lock.json
 */
export function findLockfileFaults(packageFile: unknown, lockFile: unknown): string[] {
  const { dependencies, devDependencies, overrides, allowScripts } = packageSchema.parse(packageFile);
  const lifted = Object.entries(overrides).flatMap(([name, to]) =>
    typeof to === 'string' ? [[name, to] as const] : Object.entries(to),
  );
  const asked = [...Object.entries({ ...dependencies, ...devDependencies }), ...lifted];
  const packages = Object.entries(lockSchema.parse(lockFile).packages)
    .filter(([place, { link }]) => place !== '' && !link)
    .map(([place, locked]) => ({ ...locked, place, name: place.replace(/^.*node_modules\//, '') }));
  const loose = asked.filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.-]+)?|\$[\w@/-]+)$/.test(version));
  return [
    ...loose.map(([name, version]) => `${name} is not pinned to an exact version: "${version}".`),
    ...packages
      .filter(({ integrity, optional }) => (integrity === undefined ? !optional : !integrity.startsWith('sha512-')))
      .map(({ place }) => `${place} has no SHA-512 hash in package-lock.json.`),
    ...packages
      .filter(({ resolved }) => resolved !== undefined)
      .map(({ place, resolved }) => `${place} has its own download address: ${resolved}.`),
    ...packages
      .filter(({ name, hasInstallScript }) => hasInstallScript && allowScripts[name] !== false)
      .map(({ name }) => `${name} has an install script that allowScripts in package.json does not forbid.`),
    ...Object.entries(allowScripts)
      .filter(([, isAllowed]) => isAllowed)
      .map(([name]) => `allowScripts in package.json allows the install script of ${name} to run.`),
    ...findOutdated(packages.flatMap(({ name, version }) => (version === undefined ? [] : [{ name, version }]))),
  ];
}
