import type { Registry } from '@/lib/network/registry';
import type { ServiceConcept } from '../concept';
import { needsArticle, plainLabel } from '../service-words';
import { checkAid } from './aid';
import type { ReportFault } from './concept-fault';
import { foldChoice, hasWords } from './fold';

/** The data that a service is checked against. */
type ServiceSurroundings = {
  readonly services: readonly ServiceConcept[];
  readonly registry: Registry;
  /** Ids of services whose rows explain why their names differ from the registry's. */
  readonly registryReasons: ReadonlySet<string>;
};

const foldedLabels = new WeakMap<ServiceConcept, string>();

/**
 * Returns the folded label of a service. It is computed once, because each service is compared with every other one.
 */
function foldedLabel(service: ServiceConcept): string {
  const folded = foldedLabels.get(service) ?? foldChoice(service.label);
  foldedLabels.set(service, folded);
  return folded;
}

/** Checks a service against the registry and the other services. */
export function checkService(
  service: ServiceConcept,
  { services, registry, registryReasons }: ServiceSurroundings,
  say: ReportFault,
): void {
  const { port, transport, label } = service;
  checkSubject(service, say);
  checkBasis(service, say);
  checkAid(service, say);
  if (hasWords(label, String(port)))
    say(['label'], `contains its own port ${port}`, 'remove the number from the label');
  service.alsoOver.forEach((other, index) => {
    if (other !== transport && service.alsoOver.indexOf(other) === index) return;
    say(['alsoOver', index], `"${other}" is already named`, 'list each of the other transports once');
  });
  checkBroader(service, services, say);
  checkAgainstRegistry(service, registry, registryReasons.has(service.id), say);

  const earlier = services.slice(0, services.indexOf(service));
  const isCustomary = (other: ServiceConcept) => other.basis === 'customary' || service.basis === 'customary';
  const twin = earlier.find((other) => other.port === port && other.transport === transport && !isCustomary(other));
  if (twin) say(['port'], `"${twin.id}" has the same port and transport`, 'merge the two rows, or fix the port');
  const namesake = earlier.find((other) => foldedLabel(other) === foldedLabel(service));
  if (namesake) say(['label'], `"${namesake.id}" has the same label`, 'add words that tell them apart');
  const aliases = service.aliases.map(foldChoice);
  for (const other of services) {
    if (other === service) continue;
    if (other.overlaps.includes(service.id) && !service.overlaps.includes(other.id)) {
      const hint = `add ${other.id} to "overlaps" here, or remove ${service.id} there`;
      say(['overlaps'], `"${other.id}" overlaps it, but not the other way around`, hint);
    }
    if (other.port === port || service.overlaps.includes(other.id)) continue;
    service.aliases.forEach((alias, index) => {
      if (aliases[index] !== foldedLabel(other)) return;
      const hint = `remove the alias, or list ${other.id} in "overlaps"`;
      say(['aliases', index], `"${alias}" is the label of "${other.id}" at port ${other.port}`, hint);
    });
  }
}

const namesOf = ({ label, longName, ianaName, alsoNamed, aliases }: ServiceConcept): readonly string[] =>
  [label, longName, ianaName ?? label, ...alsoNamed, ...aliases].map(foldChoice);

/**
 * Checks that no name in "broader" is an accepted name of a service at the same port, and that each is listed only
 * once.
 */
function checkBroader(service: ServiceConcept, services: readonly ServiceConcept[], say: ReportFault): void {
  const isHere = (other: ServiceConcept) =>
    other.port === service.port && [other.transport, ...other.alsoOver].includes(service.transport);
  service.broader.forEach((name, index) => {
    const folded = foldChoice(name);
    const right = services.find((other) => isHere(other) && namesOf(other).includes(folded));
    if (right) say(['broader', index], `"${name}" is a right name of "${right.id}"`, 'remove it');
    if (service.broader.findIndex((other) => foldChoice(other) === folded) < index) {
      say(['broader', index], `"${name}" is listed twice`, 'remove one');
    }
  });
}

/** Checks that the subject has an article if it needs one, names no transport, and is not a sentence. */
function checkSubject({ subject }: ServiceConcept, say: ReportFault): void {
  if (needsArticle(subject) && !/^(?:(?:an?|the) |\S+'s )/i.test(subject)) {
    say(['subject'], `"${subject}" needs an article`, `write "the ${subject}", or use "a" or "an"`);
  }
  if (plainLabel(subject) !== subject) say(['subject'], 'names the transport', 'remove the transport');
  if (/[.?!:;]$/.test(subject)) say(['subject'], 'is a sentence', 'write a noun with its article');
}

/** Checks the basis of the service's port, and that the registry's name, the tier, and the sources agree with it. */
function checkBasis(service: ServiceConcept, say: ReportFault): void {
  const { basis, ianaName, tier, sources } = service;
  if (basis !== 'customary' && ianaName === null) {
    say(['id'], 'missing "ianaName"', 'write the registry\'s name, or "basis: customary"');
  }
  if (tier === 'core' && (basis === 'registered' || (basis === 'customary' && ianaName === null))) {
    say(['tier'], `is core, although its port is only ${basis}`, 'change the tier to common');
  }
  if (basis === 'customary' && sources.every(({ label }) => label.startsWith('IANA registry'))) {
    say(['sources'], 'cites the registry for a use that is not registered', 'cite a page of the vendor or project');
  }
}

function checkAgainstRegistry(
  service: ServiceConcept,
  registry: Registry,
  isReasoned: boolean,
  say: ReportFault,
): void {
  if (service.ianaName === null) return;
  const row = registry.find(service.port, service.transport);
  const agrees = row?.name?.toLowerCase() === service.ianaName.toLowerCase();
  if (!agrees && !isReasoned) {
    const hint = row?.name
      ? `write ${row.name}, or explain the name in "registryDiffers"`
      : 'explain it in "registryDiffers"';
    say(['ianaName'], `the registry has "${row?.name ?? 'no row'}"`, hint);
  }
  if (agrees && isReasoned) say(['registryDiffers'], 'is not needed, because the registry agrees', 'remove it');
}
