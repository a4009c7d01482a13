import type { Line, LineOf, Say } from './line';
import { registry, type Service } from './read-content';
import { foldTyped } from './same-words';
import { isSpokenAt, namesOf, optionOf, rowsAt, rowsCalled, transportsCalled, whyItCouldBe } from './service-rows';

/** The ways in which a service is tied to its port: by default, only by a registration, or by common use. */
type Basis = 'default' | 'registered' | 'customary';
const BASES: readonly Basis[] = ['default', 'registered', 'customary'];

/** The wording of each question about a service. It depends on the basis, so it must match the basis of the row. */
const WHICH_PORT: Readonly<Record<Basis, RegExp>> = {
  default: /^Which (?<transport>[A-Z]+) port does (?<label>.+)(?<! commonly) use by default\?$/,
  registered: /^Which (?<transport>[A-Z]+) port is registered for (?<label>.+)\?$/,
  customary: /^Which (?<transport>[A-Z]+) port does (?<label>.+) commonly use\?$/,
};
const WHICH_SERVICE: Readonly<Record<Basis, RegExp>> = {
  default: /^Which service uses (?<transport>[A-Z]+) port (?<port>\d+) by default\?$/,
  registered: /^Which service is (?<transport>[A-Z]+) port (?<port>\d+) registered for\?$/,
  customary: /^Which service commonly uses (?<transport>[A-Z]+) port (?<port>\d+)\?$/,
};
const IS_AT: Readonly<Record<Basis, RegExp>> = {
  default: /^True or false\? (?<label>.+) uses (?<transport>[A-Z]+) port (?<port>\d+) by default\.$/,
  registered: /^True or false\? (?<transport>[A-Z]+) port (?<port>\d+) is registered for (?<label>.+)\.$/,
  customary: /^True or false\? (?<label>.+) commonly uses (?<transport>[A-Z]+) port (?<port>\d+)\.$/,
};
const RUNS_OVER = /^True or false\? (?<label>.+) normally uses (?<transport>TCP|UDP)\.$/;
const PORT_GAP = {
  default: /^By default, (?<label>.+) uses (?<transport>[A-Z]+) port ____\.$/,
  registered: /^(?<transport>[A-Z]+) port ____ is registered for (?<label>.+)\.$/,
  customary: /^(?<label>.+) commonly uses (?<transport>[A-Z]+) port ____\.$/,
};
const SERVICE_GAP = {
  default: /^The service that uses (?<transport>[A-Z]+) port (?<port>\d+) by default is ____\.$/,
  registered: /^(?<transport>[A-Z]+) port (?<port>\d+) is registered for ____\.$/,
  customary: /^The service that commonly uses (?<transport>[A-Z]+) port (?<port>\d+) is ____\.$/,
};
const BOTH: Readonly<Record<Basis, RegExp>> = {
  default: /^Which port and transport does (?<label>.+)(?<! commonly) use by default\?$/,
  registered: /^Which port and transport are registered for (?<label>.+)\?$/,
  customary: /^Which port and transport does (?<label>.+) commonly use\?$/,
};

type Parts = { readonly label: string; readonly port: number; readonly transport: string };
function readParts(pattern: RegExp, prompt: string): Parts | null {
  const groups = pattern.exec(prompt)?.groups;
  if (!groups) return null;
  return {
    label: groups.label ?? '',
    port: Number(groups.port),
    transport: (groups.transport ?? '').toLowerCase(),
  };
}

/**
 * Finds the basis whose wording a question has, reads the question, and reports a fault if that is not the service's
 * own basis.
 */
function readByBasis(
  patterns: Readonly<Record<Basis, RegExp>>,
  { prompt, own }: { readonly prompt: string; readonly own: Basis },
  say: Say,
): Parts | null {
  for (const basis of BASES) {
    const parts = readParts(patterns[basis], prompt);
    if (!parts) continue;
    if (basis !== own) say(`calls the port ${basis}, but the row says ${own}`);
    return parts;
  }
  return null;
}

/** Finds the only port that a service uses over a transport, and reports a fault unless there is exactly one. */
function portOf({ label, transport }: Parts, say: Say): number | null {
  const ports = new Set(
    rowsCalled(label)
      .filter((row) => isSpokenAt(row, row.port, transport))
      .map(({ port }) => port),
  );
  if (ports.size !== 1) say(`${ports.size} ports fit “${label}” over ${transport}`);
  return ports.size === 1 ? ([...ports][0] ?? null) : null;
}

type Key = { readonly text: string; readonly accepted: readonly string[]; readonly tooBroad: readonly string[] };

function checkAccepted({ port, transport }: Parts, { text: right, accepted, tooBroad }: Key, say: Say): void {
  const rows = rowsAt(port, transport);
  const fitting = new Set(rows.flatMap((row) => [...namesOf(row)]));
  if (!rows.some(({ label }) => label === right)) say(`“${right}” is not at ${port}/${transport}`);
  for (const form of accepted) {
    if (!fitting.has(form)) say(`accepts “${form}”, which is not the name of a row there`);
  }
  for (const row of rows) {
    for (const form of [row.label, row.longName, row.ianaName ?? row.label, ...(row.aliases ?? [])]) {
      if (!accepted.includes(foldTyped(form))) say(`refuses “${form}”, a name of ${row.id}`);
    }
  }
  const broad = new Set(rows.flatMap((row) => row.broader ?? []));
  for (const name of tooBroad) {
    if (!broad.has(name)) say(`calls “${name}” too broad, although no row at that port lists it as broader`);
    if (fitting.has(foldTyped(name))) say(`calls “${name}” too broad, which is the name of a row there`);
  }
  const registered = registry[`${port}/${transport}`]?.[0] ?? '';
  if (registered !== '' && !accepted.includes(foldTyped(registered))) say(`refuses the registry's “${registered}”`);
}

function judgeChoice(line: LineOf<'single-choice'>, own: Basis, say: Say): boolean {
  const { options, key, prompt } = line;
  const which = readByBasis(WHICH_PORT, { prompt, own }, say);
  if (which) {
    const port = portOf(which, say);
    const fitting = options.flatMap((option, place) => (Number(option) === port ? [place] : []));
    if (fitting.join() !== String(key.choice))
      say(`the right options are [${fitting}], but the key says ${key.choice}`);
    options.forEach((option, place) => {
      if (!/^\d{1,5}$/.test(option)) say(`“${option}” is not a port`);
      const why = place === key.choice ? null : whyItCouldBe(which.label, Number(option));
      if (why !== null) say(`the wrong option ${option} could be right: ${why}`);
    });
    return true;
  }
  const expected = readByBasis(WHICH_SERVICE, { prompt, own }, say);
  if (!expected) return false;
  for (const option of options) if (/\b(?:TCP|UDP)\b/.test(option)) say(`the option “${option}” names a transport`);
  const there = rowsAt(expected.port, expected.transport).map(optionOf);
  const fitting = options.flatMap((option, place) => (there.includes(option) ? [place] : []));
  if (fitting.join() !== String(key.choice)) say(`the right options are [${fitting}], but the key says ${key.choice}`);
  options.forEach((option, place) => {
    const why = place === key.choice ? null : whyItCouldBe(option, expected.port);
    if (why !== null) say(`the wrong option “${option}” could be right: ${why}`);
  });
  return true;
}

function judgeStatement(line: LineOf<'true-false'>, own: Basis, say: Say): boolean {
  const at = readByBasis(IS_AT, { prompt: line.prompt, own }, say);
  if (at) {
    const truth = rowsCalled(at.label).some((row) => isSpokenAt(row, at.port, at.transport));
    if (truth !== line.key.value) say(`is ${truth}, but the key says ${line.key.value}`);
    const why = truth ? null : whyItCouldBe(at.label, at.port);
    if (why !== null) say(`could be true: ${why}`);
    return true;
  }
  const over = readParts(RUNS_OVER, line.prompt);
  if (!over) return false;
  const transports = transportsCalled(over.label);
  if (transports.size !== 1) say(`“${over.label}” uses ${[...transports].join(' and ')}`);
  const truth = transports.has(over.transport);
  if (truth !== line.key.value) say(`is ${truth}, but the key says ${line.key.value}`);
  return true;
}

function judgeMatch({ prompt, options, key }: LineOf<'match'>, say: Say): boolean {
  if (prompt !== 'Match each service to its port.') return false;
  const hasTransport = options.right.filter((endpoint) => endpoint.includes('/'));
  const transports = new Set(hasTransport.map((endpoint) => endpoint.split('/')[1]));
  if (![0, options.right.length].includes(hasTransport.length) || transports.size > 1) {
    say('shows transports that could give a pair away');
  }
  for (const label of options.left) {
    if (/\b(?:TCP|UDP)\b/.test(label)) say(`“${label}” names a transport`);
  }
  options.left.forEach((label, place) => {
    const fitting = options.right.flatMap((endpoint, partner) => {
      const [port, transport = ''] = endpoint.split('/');
      const exact = rowsCalled(label).some(
        (row) => row.port === Number(port) && (transport === '' || isSpokenAt(row, Number(port), transport)),
      );
      return exact || whyItCouldBe(label, Number(port)) !== null ? [partner] : [];
    });
    if (fitting.join() !== String(key.partners[place])) {
      say(`“${label}” fits the positions [${fitting}], but the key says ${key.partners[place]}`);
    }
  });
  return true;
}

function judgeSort({ prompt, options, key }: LineOf<'sort'>, say: Say): boolean {
  if (prompt !== 'Which transport does each service normally use?') return false;
  options.items.forEach((label, place) => {
    const fitting = [...transportsCalled(label)].map((transport) => transport.toUpperCase());
    const given = options.groups[key.groups[place] ?? -1] ?? 'none';
    if (fitting.join() !== given) say(`“${label}” uses ${fitting.join(' and ')}, but the key says ${given}`);
  });
  return true;
}

function judgeCloze({ prompt, key }: LineOf<'cloze'>, own: Basis, say: Say): boolean {
  const port = readByBasis(PORT_GAP, { prompt, own }, say);
  if (port) {
    if (String(portOf(port, say)) !== key.text) say(`the key says ${key.text}`);
    if (port.transport !== key.transport) say(`the key takes ${key.transport}`);
    return true;
  }
  const service = readByBasis(SERVICE_GAP, { prompt, own }, say);
  if (service) checkAccepted(service, key, say);
  return service !== null;
}

function judgeCard({ prompt, key }: LineOf<'flashcard'>, own: Basis, say: Say): boolean {
  const [port, transport = ''] = key.back.split('/');
  const both = readByBasis(BOTH, { prompt, own }, say);
  if (both) {
    const rows = rowsCalled(both.label);
    if (rows.length !== 1 || !isSpokenAt(rows[0] as Service, Number(port), transport)) say(`the back is ${key.back}`);
    return true;
  }
  const which = readByBasis(WHICH_PORT, { prompt, own }, say);
  if (which) {
    if (portOf(which, say) !== Number(port) || transport !== which.transport) say(`the back is ${key.back}`);
    return true;
  }
  const one = readByBasis(WHICH_SERVICE, { prompt, own }, say);
  if (one && !rowsAt(one.port, one.transport).some(({ label }) => label === key.back)) say(`the back is ${key.back}`);
  return one !== null;
}

/** Judges a question about a service, using only the table of services and the registry. */
export function judgeService(line: Line, service: Service, say: Say): void {
  if (!judgeByForm(line, service.basis ?? 'default', say)) say('asks what this check cannot read');
  const port = `${service.transport} port ${service.port}`;
  const subject = [service.label, optionOf(service), service.subject, port];
  const told = JSON.stringify([line.prompt, line.options]).toLowerCase();
  if (!subject.some((words) => told.includes(words.toLowerCase())) && line.form !== 'cloze') {
    say('is not about its service');
  }
}

function judgeByForm(line: Line, own: Basis, say: Say): boolean {
  switch (line.form) {
    case 'single-choice':
      return judgeChoice(line, own, say);
    case 'true-false':
      return judgeStatement(line, own, say);
    case 'typed-number': {
      const which = readByBasis(WHICH_PORT, { prompt: line.prompt, own }, say);
      if (which && String(portOf(which, say)) !== line.key.text) say(`the key says ${line.key.text}`);
      if (which && which.transport !== line.key.transport) say(`the key takes ${line.key.transport}`);
      return which !== null;
    }
    case 'typed-term': {
      const expected = readByBasis(WHICH_SERVICE, { prompt: line.prompt, own }, say);
      if (expected) checkAccepted(expected, line.key, say);
      return expected !== null;
    }
    case 'cloze':
      return judgeCloze(line, own, say);
    case 'match':
      return judgeMatch(line, say);
    case 'sort':
      return judgeSort(line, say);
    case 'flashcard':
      return judgeCard(line, own, say);
    default:
      return false;
  }
}
