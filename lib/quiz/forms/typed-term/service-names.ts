import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { describeMixUp } from '@/lib/quiz/making/mix-up';
import { namePort, statePort } from '@/lib/quiz/making/service-sentences';
import type { WrongMeaning } from '@/lib/quiz/verdict';
import { foldTerm } from './fold-term';
import type { TermStyle } from './wordings';

/** Lists every accepted form of a service's name. A remark in parentheses is optional. */
export const listNames = (service: ServiceConcept): readonly string[] => [
  service.label,
  service.label.replace(/\s*\([^)]*\)/g, ''),
  service.longName,
  ...(service.ianaName === null ? [] : [service.ianaName]),
  ...service.alsoNamed,
  ...service.aliases,
];

const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly ServiceConcept[]>>();

/** Returns the services with a folded name, from an index that is built once per catalog. */
function servicesCalled(catalog: Catalog, folded: string): readonly ServiceConcept[] {
  const known = indexes.get(catalog);
  if (known) return known.get(folded) ?? [];
  const index = new Map<string, ServiceConcept[]>();
  for (const service of catalog.services) {
    for (const name of new Set(listNames(service).map(foldTerm)))
      index.set(name, [...(index.get(name) ?? []), service]);
  }
  indexes.set(catalog, index);
  return index.get(folded) ?? [];
}

/** Returns what the name of another service means as an answer; null when no other service has that name. */
export function findNameMeaning(catalog: Catalog, service: ServiceConcept, folded: string): WrongMeaning | null {
  const others = servicesCalled(catalog, folded).filter((other) => other.id !== service.id);
  const doesOverlap = (other: ServiceConcept) =>
    other.port === service.port || service.overlaps.includes(other.id) || other.overlaps.includes(service.id);
  const rival = others.find((other) => !doesOverlap(other));
  const [near] = others;
  if (rival && others.every((other) => !doesOverlap(other))) {
    return { kind: 'misconception', misconception: describeMixUp(service, rival, 'name') };
  }
  return near
    ? {
        kind: 'reason',
        why: `${statePort(near, near)} The question is about ${namePort(service)}.`,
      }
    : null;
}

/** Words for the kind of thing that any service is, such as "protocol". */
const KINDS = (
  'protocol protocols service services server servers daemon traffic connection connections session sessions ' +
  'request requests listener port communication channel'
).split(' ');

/** Words for what the services of a family do, in addition to `KINDS`. */
const KINDS_OF_FAMILY: Readonly<Record<string, readonly string[]>> = {
  'remote-access': [
    'tunnel',
    'console',
    'remote desktop',
    'login',
    'log-in',
    'remote access',
    'remote login',
    'remote management',
    'terminal',
    'shell',
  ],
  'file-transfer': ['file transfer', 'file transfers', 'file sharing', 'share', 'shares', 'storage'],
  mail: ['mail', 'email', 'e-mail', 'mail server', 'email server', 'mail protocol'],
  web: ['web server', 'website', 'web', 'web traffic'],
  naming: ['lookup', 'lookups', 'look-up', 'query', 'queries', 'resolver', 'name resolution', 'time', 'time server'],
  management: [
    'authentication',
    'auth',
    'login',
    'log-in',
    'logging',
    'log',
    'logs',
    'messages',
    'sign-on',
    'directory',
  ],
  routing: ['routing', 'routing protocol', 'router'],
  database: [
    'database',
    'databases',
    'db',
    'dbms',
    'database server',
    'db server',
    'database service',
    'broker',
    'cache',
    'nosql',
  ],
  'voice-vpn': [
    'vpn',
    'vpn server',
    'tunnel',
    'tunneling',
    'tunnelling',
    'signaling',
    'signalling',
    'telephony',
    'voip',
  ],
};

/** Returns the words that are allowed around the name of a service. */
export function serviceStyle(service: ServiceConcept): TermStyle {
  const { transport, port, family, versions } = service;
  const kinds = [...KINDS, ...(KINDS_OF_FAMILY[family] ?? [])];
  return {
    leading: [...service.vendors.map((vendor) => vendor.toLowerCase()), 'default', transport],
    trailing: [...kinds, `over ${transport}`, `via ${transport}`, transport],
    context: [transport, String(port), `port${port}`, `${port}${transport}`, `${transport}port${port}`],
    versions: versions.map((version) => version.replace(/\.0$/, '')),
    versionOf: null,
    mayBeSecure: true,
  };
}

/** Returns the words that are allowed around the answer to a written question when it is the name of a service. */
export function getNamedStyle(catalog: Catalog, name: string): Pick<TermStyle, 'leading' | 'trailing'> {
  const [service] = servicesCalled(catalog, foldTerm(name));
  if (!service) return { leading: [], trailing: [] };
  const { leading, trailing } = serviceStyle(service);
  return { leading, trailing };
}
