import { describe, expect, it } from 'vitest';
import { findBelief, readConceptId } from '@/lib/classroom/insight/misconception';
import { describeMixUp } from '@/lib/quiz/making/mix-up';
import type { Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { shownMisconception } from '@/lib/quiz/verdict';
import { content } from '../../../content';

const { catalog } = content;
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const service = (id: string) => {
  const concept = catalog.get(id as never);
  if (concept.kind !== 'service') throw new Error(`${id} is not a service`);
  return concept;
};

/** Returns what each wrong option reveals, in the first question about a service whose prompt contains this text. */
function shownByOptions(id: string, piece: string) {
  const confusions = ['grafana~mysql'];
  for (const seed of SEEDS) {
    const asked = makeQuestion(catalog, service(id), { form: 'single-choice', seed, confusions });
    if (asked?.question.form !== 'single-choice' || !asked.question.prompt.includes(piece)) continue;
    return new Map(
      asked.question.options.map((option, choice) => {
        const marked = mark(asked.key, { form: 'single-choice', choice });
        return [option, marked.ok ? shownMisconception(marked.value) : null];
      }),
    );
  }
  throw new Error(`${id} is never asked about with “${piece}”`);
}

/** Returns what a response to the first question of a form reveals. */
function shownBy(id: string, response: Response & { readonly form: 'typed-number' | 'typed-term' }) {
  const asked = makeQuestion(catalog, service(id), { form: response.form, seed: 1 });
  const marked = asked && mark(asked.key, response);
  return marked?.ok ? shownMisconception(marked.value) : null;
}

describe('a mix-up of two services', () => {
  it('in a question that asks for the service is the belief that the chosen service uses the port', () => {
    expect(shownByOptions('grafana', 'Which service').get('MySQL / MariaDB')).toEqual({
      id: 'grafana~mysql/name',
      belief: 'MySQL or MariaDB commonly uses TCP port 3000.',
      why: 'MySQL or MariaDB uses TCP port 3306 by default.',
    });
    expect(shownBy('dhcp-server', { form: 'typed-term', text: 'DHCP client' })).toEqual({
      id: 'dhcp-server~dhcp-client/name',
      belief: 'A DHCP client uses UDP port 67 by default.',
      why: 'A DHCP client uses UDP port 68 by default.',
    });
  });

  it('in a question that asks for the port is the belief that the service uses the chosen port', () => {
    expect(shownByOptions('grafana', 'port does').get('3306')).toEqual({
      id: 'grafana~mysql/port',
      belief: 'Grafana commonly uses TCP port 3306.',
      why: 'You may be thinking of MySQL or MariaDB, which uses TCP port 3306 by default.',
    });
    expect(shownBy('ssh', { form: 'typed-number', text: '23' })).toEqual({
      id: 'ssh~telnet/port',
      belief: 'SSH uses TCP port 23 by default.',
      why: 'You may be thinking of Telnet, which uses TCP port 23 by default.',
    });
  });

  it('names the transport of the question and respects the basis of the other service', () => {
    expect(describeMixUp(service('ssh'), service('snmp'), 'port')).toMatchObject({
      belief: 'SSH uses TCP port 161 by default.',
      why: 'You may be thinking of an SNMP agent, which uses UDP port 161 by default.',
    });
    expect(describeMixUp(service('ssh'), service('irc'), 'port').why).toBe(
      'You may be thinking of IRC, for which TCP port 194 is registered.',
    );
    expect(describeMixUp(service('ssh'), service('grafana'), 'port').why).toBe(
      'You may be thinking of Grafana, which commonly uses TCP port 3000.',
    );
  });

  it('has an id that names both services and the kind of answer, from which the same belief can be read later', () => {
    for (const given of ['port', 'name'] as const) {
      const { id, belief } = describeMixUp(service('ssh'), service('telnet'), given);
      expect(findBelief(catalog, id)).toBe(belief);
      expect(readConceptId(id)).toBe('ssh');
    }
  });

  it('without a direction in its id is described in both directions', () => {
    expect(findBelief(catalog, 'ssh~telnet')).toBe('SSH uses the port of Telnet, or the other way around.');
    expect(findBelief(catalog, 'ssh~gone')).toBeNull();
    expect(findBelief(catalog, 'gone~ssh')).toBeNull();
  });

  it('does not change written misconceptions', () => {
    const concept = catalog.get('port-number' as never);
    const [first] = concept.kind === 'written' ? concept.misconceptions : [];
    expect(findBelief(catalog, `${concept.id}/${first?.id}`)).toBe(first?.belief);
    expect(findBelief(catalog, `${concept.id}/gone`)).toBeNull();
  });
});
