import { describe, expect, it } from 'vitest';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { needsArticle, plainLabel } from '@/lib/catalog/service-words';
import { listForms } from '@/lib/quiz/choose-form';
import { CARD_FORM } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../../content';

const { catalog } = content;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

type Told = { readonly service: ServiceConcept; readonly sentence: string; readonly options: readonly string[] };

/** Every sentence that a question about a service asks or states, with the question's options. */
const told: readonly Told[] = catalog.services.flatMap((service) =>
  [...listForms(catalog, service), CARD_FORM].flatMap((form) =>
    SEEDS.flatMap((seed): readonly Told[] => {
      const question = makeQuestion(catalog, service, { form, seed })?.question;
      if (!question) return [];
      const sentence =
        'statement' in question
          ? question.statement
          : 'before' in question
            ? `${question.before}____${question.after}`
            : question.prompt;
      const options = 'options' in question ? question.options : 'left' in question ? question.left : [];
      return [{ service, sentence, options }];
    }),
  ),
);
const about = (id: string) => told.filter(({ service }) => service.id === id).map(({ sentence }) => sentence);

/** The patterns of sentences about a service. Each captures the subject, which must be grammatical at that position. */
const SUBJECTS = [
  /^Which (?:TCP|UDP) port does (.+) use by default\?$/,
  /^Which (?:TCP|UDP) port does (.+) commonly use\?$/,
  /^Which (?:TCP|UDP) port is registered for (.+)\?$/,
  /^Which port and transport does (.+) (?:use by default|commonly use)\?$/,
  /^Which port and transport are registered for (.+)\?$/,
  /^By default, (.+) uses (?:TCP|UDP) port ____/,
  /^(.+) uses (?:TCP|UDP) port \S+ by default\.$/,
  /^(.+) commonly uses (?:TCP|UDP) port \S+\.$/,
  /^(?:TCP|UDP) port \S+ is registered for (.+)\.$/,
  /^(.+) normally uses (?:TCP|UDP)\.$/,
] as const;

describe('questions about services', () => {
  it('have an article before every noun that needs one', () => {
    const phrases = told.flatMap(({ sentence }) => SUBJECTS.flatMap((pattern) => pattern.exec(sentence)?.[1] ?? []));
    expect(new Set(phrases).size).toBeGreaterThan(250);
    const bare = phrases.filter((phrase) => needsArticle(phrase) && !/^(?:(?:an?|the) |\S+'s )/i.test(phrase));
    expect([...new Set(bare)]).toEqual([]);
  });

  it.each([
    ['ssh', 'Which service uses TCP port 22 by default?'],
    ['ssh', 'Which port and transport does SSH use by default?'],
    ['ssh', 'SSH normally uses TCP.'],
    ['ssh', 'The service that uses TCP port 22 by default is ____.'],
    ['dns-tcp', 'Which TCP port does DNS use by default?'],
    ['snmp', 'Which UDP port does an SNMP agent use by default?'],
    ['snmp', 'An SNMP agent uses UDP port 161 by default.'],
    ['irc', 'Which TCP port is registered for IRC?'],
    ['irc', 'Which service is TCP port 194 registered for?'],
    ['irc', 'Which port and transport are registered for IRC?'],
    ['iscsi', 'TCP port 860 is registered for iSCSI among the System Ports.'],
    ['grafana', 'Which TCP port does Grafana commonly use?'],
    ['grafana', 'Grafana commonly uses TCP port 3000.'],
    ['wireguard', 'Which service commonly uses UDP port 51820?'],
    ['snmp', 'By default, an SNMP agent uses UDP port ____.'],
    ['http-alt', "Tomcat's HTTP connector commonly uses TCP port ____."],
    ['http-alt', 'Which service commonly uses TCP port 8080?'],
    ['ssh', 'Match each service to its port.'],
  ])('about %s include “%s”', (id, sentence) => {
    expect(about(id)).toContain(sentence);
  });

  it('never ask for the transport of a service that uses a port over TCP and another one over UDP', () => {
    for (const id of ['dns-udp', 'dns-tcp', 'sip', 'sip-tcp', 'kerberos-udp']) {
      for (const sentence of about(id)) expect(sentence, id).not.toMatch(/^Which port and transport/);
    }
  });

  it('say “by default” only for a default, and “registered” only for a registration', () => {
    const untrue = told.filter(
      ({ service: { basis }, sentence }) =>
        (basis !== 'default' && /by default/i.test(sentence)) ||
        (basis !== 'registered' && sentence.includes('registered')),
    );
    expect(untrue.map(({ service, sentence }) => `${service.id}: ${sentence}`)).toEqual([]);
    expect(catalog.services.filter(({ basis }) => basis === 'registered').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['irc', 'iscsi', 'oracle-ttc', 'telnets', 'host-name-server']),
    );
  });

  it('name no transport in their options, because it could give the answer away', () => {
    const named = told.filter(({ options }) => options.some((option) => /\b(?:TCP|UDP)\b/.test(option)));
    expect(named.map(({ service, options }) => [service.id, ...options])).toEqual([]);
  });
});

describe('a label as an option', () => {
  it.each([
    ['SIP over TCP', 'SIP'],
    ['RDP over UDP', 'RDP'],
    ['Modbus/TCP', 'Modbus'],
    ['CLDAP (LDAP over UDP)', 'CLDAP'],
    ['SIP over TLS', 'SIP over TLS'],
    ['TCP/IP stack', 'TCP/IP stack'],
  ])('leaves out the transport of “%s”: “%s”', (label, plain) => {
    expect(plainLabel(label)).toBe(plain);
  });

  it.each([
    ['SNMP agent', true],
    ['Kubernetes API', true],
    ['iSCSI target (storage)', true],
    ['DHCP server over IPv6', true],
    ['SMTP between servers', false],
    ['Microsoft SQL Server', false],
    ['DNS', false],
  ])('“%s” needs an article: %s', (label, needs) => {
    expect(needsArticle(label)).toBe(needs);
  });
});
