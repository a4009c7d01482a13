import { describe, expect, it } from 'vitest';
import { foldSentence } from '@/lib/catalog/check/fold';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../content';

const { catalog } = content;
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed * 7919);

const written = catalog.concepts.flatMap((concept) => (concept.kind === 'written' ? [concept] : []));
const beliefs = written.flatMap(({ misconceptions }) => misconceptions.map(({ belief }) => belief));
const facts = written.flatMap((concept) => concept.facts.map(({ text }) => text));

/**
 * Imprecise statements in the text on which the content is based. Some readers would call each of them true, others
 * false.
 */
const IMPRECISE = [
  'A socket is one end of a two-way exchange between two networked programs.',
  'Sockets keep up and allow communication between two different processes.',
  'A socket is simply IP address plus port.',
  'Sockets are what lets many processes of a host use TCP at the same time.',
  'Sockets are about TCP.',
  'A socket keeps the connection.',
  'A socket maintains the connection.',
  'Closing the connection ends the active sockets at both ends.',
  'Every socket is either active or passive.',
  'The socket is the door of an apartment.',
  'When the connection ends its port numbers become free again.',
  'A port is an endpoint of communication inside an operating system.',
  'A port identifies a particular process or a kind of network service.',
  'Every service runs on a port, standard or custom.',
  'A service is recognized by its port number.',
  'TCP and UDP use ports to deliver incoming data to a process on a computer.',
  'A port number is a positive number.',
  'IANA controls the well-known ports.',
  'IANA does not control the registered ports.',
  'Some ports are reserved to support well-known shared services.',
  'A port is a number used by a given piece of software.',
  'A port number is used by computers running the same software.',
  'A socket singles out one program on one computer.',
  'A socket is the endpoint of two-way communication over an IP network.',
  'A port lets data be exchanged without a temporary file or storage.',
  'Client and server keep track of requests by means of a socket.',
  'A port gives a socket a place to connect to.',
];

/** Statements that RFC 793 and RFC 9293 make about sockets in their own sense of the word. */
const OF_THE_RFC = [
  /\bsockets? (is|are|means?) (simply )?(an? )?(IP )?(internet )?address(es)? (and|with|plus|together with) (an? )?(TCP )?port/i,
  /\bpair of sockets\b.*\bidentif/i,
  /\bidentif\w+ by (an? )?(pair of|two) sockets\b/i,
  /\bsocket may be (used|simultaneously used) in (many|several) connections/i,
];

describe('a fact or belief', () => {
  it.each(IMPRECISE)('is never the imprecise statement “%s”', (statement) => {
    const said = [...facts, ...beliefs].map(foldSentence);
    expect(said).not.toContain(foldSentence(statement));
  });

  it('never calls the RFC’s sense of “socket” false', () => {
    for (const belief of beliefs) {
      // A belief that says “only one meaning”, or misstates the specification, is false in every sense.
      if (/\b(only|always|not)\b/i.test(belief)) continue;
      for (const sense of OF_THE_RFC) expect(belief).not.toMatch(sense);
    }
    expect(facts.some((fact) => OF_THE_RFC.some((sense) => sense.test(fact)) && /TCP specification/.test(fact))).toBe(
      true,
    );
  });
});

describe('a statement to be judged true or false', () => {
  const ABSOLUTE = /\b(always|never|only|every|all|none|nobody|no one|exactly|entirely|completely|certainly)\b/i;
  const rate = (texts: readonly string[]) => texts.filter((text) => ABSOLUTE.test(text)).length / texts.length;

  it('is not given away by an absolute word, because facts use them about as often as beliefs', () => {
    expect(rate(facts)).toBeGreaterThan(0.04);
    expect(Math.abs(rate(beliefs) - rate(facts))).toBeLessThan(0.08);
    expect(rate(beliefs)).toBeLessThan(0.15);
  });
});

describe('a term that is right in another form', () => {
  const named = written.flatMap(({ id, term }) => (term ? [{ id, forms: [term.name, ...term.accept] }] : []));

  it.each(named)('is not offered as a wrong choice: $id', ({ id, forms }) => {
    const right = new Set(forms.map(foldTerm));
    for (const seed of SEEDS) {
      const asked = makeQuestion(catalog, catalog.get(id as never), { form: 'single-choice', seed });
      if (asked?.question.form !== 'single-choice' || !asked.question.prompt.startsWith('Which term')) continue;
      const fitting = asked.question.options.filter((option) => right.has(foldTerm(option)));
      expect(fitting, asked.question.options.join(' | ')).toHaveLength(1);
    }
  });

  it('is accepted in the RFC’s sense, where a socket address is a socket', () => {
    const term = written.find(({ id }) => id === 'socket-address')?.term;
    expect(term?.accept).toEqual(expect.arrayContaining(['socket']));
  });
});
