import { type InstalledPackage, listInstalledPackages } from './packages/installed-packages';
import { runCommand } from './run/run-command';

/** `npm run licences`: which packages a production install has, by licence, the most frequent first. */
runCommand('npm run licences', async () => {
  const byLicence = new Map<string, InstalledPackage[]>();
  for (const each of listInstalledPackages()) {
    byLicence.set(each.licence, [...(byLicence.get(each.licence) ?? []), each]);
  }
  for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${licence} (${packages.length})`);
    for (const { name, version } of packages) console.log(`  ${name} ${version}`);
  }
});
