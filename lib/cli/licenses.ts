import { type InstalledPackage, listInstalledPackages } from './packages/installed-packages';
import { runCommand } from './run/run-command';

/** `npm run licenses`: lists the packages of a production install by license, the most frequent license first. */
runCommand('npm run licenses', async () => {
  const byLicense = new Map<string, InstalledPackage[]>();
  for (const each of listInstalledPackages()) {
    byLicense.set(each.license, [...(byLicense.get(each.license) ?? []), each]);
  }
  for (const [license, packages] of [...byLicense].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${license} (${packages.length})`);
    for (const { name, version } of packages) console.log(`  ${name} ${version}`);
  }
});
