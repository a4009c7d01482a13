import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ContentError, type Fault } from '@/lib/content/fault';
import { loadContent } from '@/lib/content/load';

const source = 'sources: [RFC 9293 §3.1]';
const ask = (id: string, wrong: string) => `  - id: ${id}
    prompt: Which answer about ${id} is right?
    right: right ${id}
    wrong:
      - { text: first wrong, shows: ${wrong} }
      - { text: second wrong, why: Because the second is wrong. }
      - { text: third wrong, why: Because the third is wrong. }
    why: Because the right ${id} is right.
    ${source}
`;
const fact = (id: string, name: string) => `  - id: ${name}
    text: The fact ${name} of ${id} is true.
    ${source}
`;
const misconception = (id: string, name: string) => `  - id: ${name}
    belief: The belief ${name} of ${id} is false.
    why: Because ${name} is false.
    ${source}
`;

const concept = (id: string, term: string, prerequisite: string, rest = '') => `id: ${id}
title: About ${id}
family: sockets
tier: core
term: { name: ${term}, accept: [${term}()] }
definition: What a program does with ${rest === '' ? 'its first' : 'its second'} call.
prerequisites: [${prerequisite}]
confusables: []
explanation: This explanation of ${id} is long enough to be taken for one. It has two sentences, as it must have.
facts:
${fact(id, 'one')}${fact(id, 'two')}${fact(id, 'three')}misconceptions:
${misconception(id, 'red')}${misconception(id, 'green')}${misconception(id, 'blue')}asks:
${ask('apple', 'red')}${ask('pear', 'green')}${rest}${source}
`;

const exercises = `pairings:
  - id: match
    prompt: Match each one with its partner.
    pairs:
      - { left: left a, right: right a }
      - { left: left b, right: right b }
      - { left: left c, right: right c }
      - { left: left d, right: right d }
    why: Because each has one partner.
    ${source}
sequences:
  - id: order
    prompt: Put the steps into their order.
    steps: [step a, step b, step c, step d]
    why: Because each comes after another.
    ${source}
groupings:
  - id: sort
    prompt: Sort the items into groups.
    groups:
      - { name: group a, items: [item a, item b] }
      - { name: group b, items: [item c, item d] }
    why: Because each is in one group.
    ${source}
drills: [sort-ports-into-ranges]
`;

const service = (id: string, port: number, rest: string) => `  - id: ${id}
    label: The ${id} service
    subject: the ${id} service
    longName: The long ${id}
    port: ${port}
    transport: tcp
    ianaName: ${id}
    family: services
    tier: core
    use: whatever it is for
    secure: Not at all
    sources: [IANA ${port}/tcp]
${rest}`;

const FILES = {
  'families.yaml': '- { id: sockets, label: Sockets }\n- { id: services, label: Services }\n',
  'sources.yaml': 'IANA registry: https://www.iana.org/\nThe kernel book: https://docs.kernel.org/\n',
  'customary.yaml': `- { port: 5800, transport: tcp, use: "a VNC viewer in a browser", ${source} }\n`,
  'registry-ranges.yaml': `- { first: 6000, last: 6063, transports: [tcp], name: x11, description: X Window System, ${source} }\n`,
  'services.yaml': `prerequisites: [bind]
services:
${service('ssh', 22, '    confusables: [telnet]\n    overlaps: [telnet]\n')}${service('telnet', 23, '    aliases: [terminal]\n    overlaps: [ssh]\n    alsoOver: [udp]\n')}${service('smtp', 25, '')}`,
  'concepts/bind.yaml': concept('bind', 'bind', 'socket-call', exercises),
  'concepts/socket-call.yaml': concept('socket-call', 'socket', ''),
  'goals/essentials.yaml': `id: essentials
title: Essentials
shortTitle: Essentials
order: 10
summary: What everyone should know.
sections:
  - id: calls
    title: Calls
    concepts: [bind]
  - id: ports
    title: Ports
    concepts: [ssh, telnet]
sources: [IANA registry]
`,
  'goals/everything.yaml': `id: everything
title: Everything
shortTitle: Everything
order: 900
summary: All that there is to know.
covers: the whole catalog
sources: [IANA registry]
`,
} as const;

export const BIND = 'concepts/bind.yaml';
export const CUSTOMARY = 'customary.yaml';
export const RANGES = 'registry-ranges.yaml';
export const SERVICES = 'services.yaml';

/** Marks the position of the fault in the new text. The mark is removed before the file is written. */
const MARK = '▸';

/** Makes a small content folder without faults, which tests change to see the faults that are reported. */
export function sampleContent() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'well-known-sample-'));
  for (const name of ['concepts', 'goals']) mkdirSync(path.join(folder, 'content', name), { recursive: true });
  const changed = new Set<string>(Object.keys(FILES));
  const write = (file: string, text: string) => {
    writeFileSync(path.join(folder, 'content', file), text);
    changed.add(file);
  };
  const remove = (file: string) => {
    rmSync(path.join(folder, 'content', file));
    changed.add(file);
  };
  return {
    /** Undoes every change. */
    reset: () => {
      const files = new Map<string, string>(Object.entries(FILES));
      for (const file of changed) {
        const text = files.get(file);
        if (text === undefined) rmSync(path.join(folder, 'content', file), { force: true });
        else writeFileSync(path.join(folder, 'content', file), text);
      }
      changed.clear();
    },
    remove: () => rmSync(folder, { recursive: true }),
    write,
    delete: remove,
    version: (): string => loadContent(folder).catalog.version,
    faults: (): readonly Fault[] => {
      try {
        loadContent(folder);
        return [];
      } catch (error) {
        if (error instanceof ContentError) return error.faults;
        throw error;
      }
    },
    /** Replaces a string that occurs once in a file. Returns the line and column of the mark in the changed file. */
    change: (file: string, from: string | RegExp, to: string) => {
      const before = readFileSync(path.join(folder, 'content', file), 'utf8');
      const marked = before.replace(from, to);
      const text = marked.replace(MARK, '');
      if (marked === before) throw new Error(`${file} has no ${from}`);
      write(file, text);
      const lines = marked.slice(0, Math.max(0, marked.indexOf(MARK))).split('\n');
      return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    },
  };
}

/** A kind of fault: its name, the file, the text, its replacement with the mark, the message, and the hint. */
export type Kind = readonly [
  kind: string,
  file: string,
  from: string | RegExp,
  to: string,
  message: string | RegExp,
  hint: string | RegExp,
];
