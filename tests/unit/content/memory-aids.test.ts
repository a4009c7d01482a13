import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { foldChoice } from '@/lib/catalog/check/fold';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { content } from '../../content';
import { SERVICES, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const withAid = (aid: string): string => `id: ssh\n    aid: ▸"${aid}"`;

/** Memory aids that are wrong, each with the fault that is reported. */
const FALSE_AIDS: readonly (readonly [aid: string, message: string, hint: string | RegExp])[] = [
  ['SSH looks into a mirror and sees 220.', 'does not name the port 22', /number/],
  ['SSH has 22. Telnet has 23.', 'is more than one sentence', /one/],
  ['SSH is “so secure”: 2 and 2 letters make 22.', '“so secure” counts 26', /one digit of 22/],
  ['SSH is “so secure”: 2 and 6 letters make 22.', '“so secure” counts 26', /one digit of 22/],
  ['SSH is “so so secure”: 2, 2, and 2 letters make 22.', '“so so secure” counts 226', /one digit of 22/],
  ['NAT-T has 5 letters, and SSH has 22.', 'NAT-T has 4 letters', /^write 4/],
  ['TACACS+ has 6 characters, and port 22 has 2.', 'TACACS+ has 7 characters', /^write 7/],
  ['S is letter 22 of the alphabet.', 'S is letter 19', /^write 19/],
  ['K, which is letter 22 of the alphabet.', 'K is letter 11', /^write 11/],
  ['Two swans make 2 + 2 × 10 = 40, so 22.', '2 + 2 × 10 = 40 is false', /^write 22/],
];

describe('the check of memory aids', () => {
  it.each(FALSE_AIDS)('reports what is wrong with: %s', (aid, message, hint) => {
    const place = sample.change(SERVICES, 'id: ssh', withAid(aid));
    expect(sample.faults()).toEqual([
      { file: `content/${SERVICES}`, ...place, message: `ssh: ${message}`, hint: expect.stringMatching(hint) },
    ]);
  });

  it('reports an aid that is too long', () => {
    const place = sample.change(SERVICES, 'id: ssh', withAid(`${'22 and '.repeat(15)}22 again.`));
    expect(sample.faults()).toEqual([
      expect.objectContaining({
        ...place,
        message: 'services.aid: too long: 114 characters',
        hint: 'write at most 110',
      }),
    ]);
  });

  it('reports nothing when the counts are right', () => {
    sample.change(
      SERVICES,
      'id: ssh',
      'id: ssh\n    aid: "SSH has 3 letters, 2 + 2 × 10 = 22, and B is letter 2: 22."',
    );
    expect(sample.faults()).toEqual([]);
  });
});

const services = content.catalog.concepts.flatMap((concept) => (concept.kind === 'service' ? [concept] : []));
const aided = services.flatMap((service) => (service.aid === undefined ? [] : [{ service, aid: service.aid }]));
const namesOf = ({ label, aliases, broader }: ServiceConcept) => [label, ...aliases, ...broader].map(foldChoice);

/** A name and the number right after it: `LDAP's 389`, `DNS over TLS uses 853`, `DHCP client 68`. */
const NAMED_NUMBER = /([A-Z]\S*?(?: over TLS| server| client| Server)?)(?:'s| uses)? (\d{2,5})\b/g;

describe('the memory aids', () => {
  it('exist for at least 50 core services', () => {
    expect(aided.filter(({ service }) => service.tier === 'core').length).toBeGreaterThanOrEqual(50);
  });

  it('differ from each other', () => {
    expect(new Set(aided.map(({ aid }) => aid)).size).toBe(aided.length);
  });

  it('name other services with the right ports', () => {
    const named = aided.flatMap(({ aid }) =>
      [...aid.matchAll(NAMED_NUMBER)].flatMap(([text, name = '', number]) => {
        const ports = services.filter((other) => namesOf(other).includes(foldChoice(name))).map(({ port }) => port);
        return ports.length === 0 ? [] : [{ text, isRight: ports.some((port) => port === Number(number)) }];
      }),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ isRight }) => !isRight)).toEqual([]);
  });

  it('call a number a palindrome only when it is one', () => {
    const called = aided.flatMap(({ aid }) => [...aid.matchAll(/(\d+) reads the same both ways/g)]);
    expect(called.length).toBeGreaterThan(0);
    for (const [, number = ''] of called) expect([...number].reverse().join('')).toBe(number);
  });
});
