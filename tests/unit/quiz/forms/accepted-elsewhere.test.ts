import { describe, expect, it } from 'vitest';
import type { ServiceConcept } from '@/lib/catalog/concept';
import type { Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { content } from '../../../content';

const { catalog } = content;

const keys = new Map(
  catalog.services.flatMap((service) => {
    const asked = makeQuestion(catalog, service, { form: 'typed-term', seed: 1 });
    return asked ? [[service, asked.key] as const] : [];
  }),
);
const outcomeOf = (service: ServiceConcept, text: string): string => {
  const key = keys.get(service);
  if (!key) throw new Error(`${service.id} is never asked for by name`);
  const marked = mark(key, { form: 'typed-term', text } as Response);
  return marked.ok ? marked.value.outcome : marked.code;
};

const isAtSamePort = (one: ServiceConcept, other: ServiceConcept): boolean =>
  one.port === other.port &&
  [one.transport, ...one.alsoOver].some((each) => [other.transport, ...other.alsoOver].includes(each));
const doOverlap = (one: ServiceConcept, other: ServiceConcept): boolean =>
  one.overlaps.includes(other.id) || other.overlaps.includes(one.id);

/** Lists the best-known names of a service. */
const ownNames = ({ label, longName }: ServiceConcept): readonly string[] => [label, longName];

describe('a name of one service', () => {
  it('is never right at the port of another one, unless the two overlap', () => {
    const faults: string[] = [];
    for (const asked of keys.keys()) {
      for (const other of catalog.services) {
        if (other === asked || isAtSamePort(asked, other) || doOverlap(asked, other)) continue;
        for (const name of ownNames(other)) {
          if (outcomeOf(asked, name) === 'right') faults.push(`${asked.id} takes “${name}” of ${other.id}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('is never “nearly” right at another port, which would mean that only its spelling is wrong', () => {
    const faults: string[] = [];
    for (const asked of keys.keys()) {
      for (const other of catalog.services) {
        for (const name of [...ownNames(other), other.ianaName ?? other.label, ...other.aliases]) {
          if (outcomeOf(asked, name) === 'nearly')
            faults.push(`${asked.id} calls “${name}” of ${other.id} nearly right`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('has the same result in uppercase, in lowercase, and with more spaces', () => {
    for (const [service] of keys) {
      for (const name of [...ownNames(service), ...service.aliases, ...service.broader, 'DHCP server', 'telnet']) {
        const outcome = outcomeOf(service, name);
        for (const other of [
          name.toUpperCase(),
          name.toLowerCase(),
          `  ${name.replaceAll(' ', '  ')} `,
          `${name} protocol`,
        ]) {
          if (other.endsWith(' protocol') && outcome !== 'right') continue;
          expect(outcomeOf(service, other), `${service.id}: “${other}”`).toBe(outcome);
        }
      }
    }
  });

  it('that is too broad is never right, and not wrong until the page has asked the learner to be more exact', () => {
    for (const [service] of keys) {
      for (const name of service.broader)
        expect(outcomeOf(service, name), `${service.id}: “${name}”`).toBe('too-broad');
    }
  });
});
