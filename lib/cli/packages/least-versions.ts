/** The minimum version of a package, and the advisories that affect earlier versions. */
type LeastVersion = { readonly least: string; readonly advisories: readonly string[] };

/**
 * The fixes known by November 2026 for packages that use the network, from the GitHub Advisory Database
 * (https://github.com/advisories/GHSA-…). Lists only the newest fix for each package, because it includes the earlier
 * ones.
 */
export const LEAST_VERSIONS: Readonly<Record<string, LeastVersion>> = {
  next: { least: '16.3.3', advisories: ['GHSA-2xp9-vwfh-vxw4', 'GHSA-p293-qw3h-jr36'] },
  'next-auth': { least: '4.24.15', advisories: ['GHSA-7rqj-j65f-68wh', 'GHSA-x445-f3h2-j279', 'GHSA-xmf8-cvqr-rfgj'] },
  /** Version 9.1.0 has the fixes, but the maintainers support only version 10. */
  nodemailer: { least: '10.0.0', advisories: ['GHSA-2x7j-588g-ccc2', 'GHSA-vvjj-xcjg-gr5g', 'GHSA-c7w3-x93f-qmm8'] },
  jose: { least: '4.15.5', advisories: ['GHSA-hhhv-q57g-882q'] },
  sharp: { least: '0.35.3', advisories: ['GHSA-f88m-g3jw-g9cj'] },
};

/**
 * Returns a sentence for each installed package that is older than its minimum version.
 * @param packages the name and version of every installed copy of every package
 */
export const findOutdated = (packages: readonly { readonly name: string; readonly version: string }[]): string[] =>
  packages.flatMap(({ name, version }) => {
    const known = Object.hasOwn(LEAST_VERSIONS, name) ? LEAST_VERSIONS[name] : undefined;
    if (!known || compareVersions(version, known.least) >= 0) return [];
    return [`${name} ${version} is older than ${known.least}; see ${known.advisories.join(', ')}.`];
  });

/** Returns a number below 0 if the first version is older. A pre-release counts as older than its release. */
function compareVersions(left: string, right: string): number {
  const partsOf = (version: string) => {
    const [numbers = '', preRelease] = version.split('-');
    return [...numbers.split('.').map(Number), preRelease === undefined ? 1 : 0];
  };
  const others = partsOf(right);
  return partsOf(left).reduce((found, part, at) => found || part - (others[at] ?? 0), 0);
}
