import { describe, expect, it } from 'vitest';
import { listForms } from '@/lib/quiz/choose-form';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { content } from '../../content';

const { catalog } = content;

/** The ports in objective 1.4 of CompTIA's Network+ N10-009, with its names for the services. */
const PORTS = [
  ['FTP', '20/tcp 21/tcp'],
  ['SFTP', '22/tcp'],
  ['SSH', '22/tcp'],
  ['Telnet', '23/tcp'],
  ['SMTP', '25/tcp'],
  ['DNS', '53/udp 53/tcp'],
  ['DHCP', '67/udp 68/udp'],
  ['TFTP', '69/udp'],
  ['HTTP', '80/tcp'],
  ['NTP', '123/udp'],
  ['SNMP', '161/udp 162/udp'],
  ['LDAP', '389/tcp'],
  ['HTTPS', '443/tcp'],
  ['SMB', '445/tcp'],
  ['Syslog', '514/udp'],
  ['SMTPS', '587/tcp'],
  ['LDAPS', '636/tcp'],
  ['SQL Server', '1433/tcp'],
  ['RDP', '3389/tcp'],
  ['SIP', '5060/udp 5061/tcp'],
] as const;

/** The objective's IP protocol types and traffic types, with the concept that teaches each. */
const TAUGHT = [
  ['ICMP', 'icmp'],
  ['TCP', 'tcp-vs-udp'],
  ['UDP', 'tcp-vs-udp'],
  ['GRE', 'ip-protocol-numbers'],
  ['AH', 'ipsec'],
  ['ESP', 'ipsec'],
  ['IKE', 'ipsec'],
  ['unicast', 'traffic-types'],
  ['multicast', 'traffic-types'],
  ['anycast', 'traffic-types'],
  ['broadcast', 'traffic-types'],
] as const;

const goal = catalog.goals.find(({ id }) => id === 'comptia-network-plus-n10-009');
const ofObjective = goal?.sections.flatMap(({ objective, concepts }) => (objective === '1.4' ? concepts : [])) ?? [];

describe('a port, protocol, or traffic type that Network+ lists', () => {
  it.each(PORTS)(
    '%s at %s is a core service whose number learners type in one form and choose in another',
    (_, ports) => {
      for (const place of ports.split(' ')) {
        const service = catalog.services.find(({ port, transport }) => `${port}/${transport}` === place);
        expect(ofObjective, place).toContain(service?.id);
        expect(service?.tier, place).toBe('core');
        if (!service) continue;
        expect(listForms(catalog, service), place).toEqual(expect.arrayContaining(['typed-number', 'single-choice']));
        const asked = makeQuestion(catalog, service, { form: 'typed-number', seed: 1 });
        const marked = asked && mark(asked.key, { form: 'typed-number', text: place });
        expect(marked?.ok && marked.value.outcome, place).toBe('right');
      }
    },
  );

  it.each(TAUGHT)('%s is named in the facts of %s, which has questions in at least two forms', (word, id) => {
    expect(ofObjective).toContain(id);
    const concept = catalog.get(id as never);
    if (concept.kind !== 'written') throw new Error(`${id} is a service`);
    expect(concept.facts.some(({ text }) => new RegExp(`\\b${word}\\b`).test(text))).toBe(true);
    expect(listForms(catalog, concept).length).toBeGreaterThanOrEqual(2);
  });
});
