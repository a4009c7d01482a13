import { judgeReading } from './judge-reading';
import type { Line, LineOf, Say } from './line';
import { beliefPlaces, factPlaces, type Written, written } from './read-content';
import { asNumber, foldTyped } from './same-words';

/** Something with citations, which the question must show. */
type Cited = { readonly sources: readonly string[] };

const FITS = /^Which description fits “(.+)”\?$/;
const DESCRIBED = /^Which term fits this description\? “(.+)”$/;
const TRUE_ONES = /^Which statement about “(.+)” is true\?$/;
const ALL_TRUE_ONES = /^Select every true statement about “(.+)”\.$/;

const opened = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const namesOf = ({ term }: Written): readonly string[] => (term ? [term.name, ...(term.accept ?? [])] : []);
const isCalled = (concept: Written, text: string): boolean =>
  namesOf(concept).some((name) => foldTyped(name) === foldTyped(text));

/** Decides whether a sentence is a fact (true) or a belief (false), and reports a fault when it is neither or both. */
function truthOf(sentence: string, say: Say): boolean | null {
  const facts = factPlaces.get(sentence)?.length ?? 0;
  const beliefs = beliefPlaces.get(sentence)?.length ?? 0;
  if (facts + beliefs === 1) return facts === 1;
  say(`“${sentence}” occurs ${facts} times among facts and ${beliefs} times among beliefs`);
  return null;
}

/** Finds the only item of a list that fits, and reports a fault unless there is exactly one. */
function onlyOne<Item>(items: readonly Item[] | undefined, fits: (item: Item) => boolean, say: Say): Item | null {
  const found = (items ?? []).filter(fits);
  if (found.length !== 1) say(`${found.length} entries of the concept fit the prompt`);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function checkTrueOnes(line: LineOf<'single-choice' | 'multiple-choice'>, concept: Written, say: Say): Cited | null {
  const asks = line.form === 'single-choice' ? TRUE_ONES : ALL_TRUE_ONES;
  if (asks.exec(line.prompt)?.[1] !== concept.title.replace(/["“]/, '‘').replace(/["”]/, '’')) return null;
  const places = line.options.flatMap((option, place) => (truthOf(option, say) ? [place] : []));
  const given = line.form === 'single-choice' ? [line.key.choice] : line.key.choices;
  if (places.join() !== given.toSorted((a, b) => a - b).join())
    say(`the true statements are ${places}, but the key says ${given}`);
  const facts = concept.facts.filter(({ text }) => line.options.includes(text));
  if (facts.length !== places.length) say('a true statement belongs to another concept');
  const wanted = line.form === 'single-choice' ? [1] : [2, 3];
  if (!wanted.includes(places.length)) say(`${places.length} options are true`);
  return { sources: facts.flatMap(({ sources }) => sources) };
}

function checkTermChoice(line: LineOf<'single-choice'>, concept: Written, say: Say): Cited | null {
  const described = DESCRIBED.exec(line.prompt)?.[1];
  const fits = FITS.exec(line.prompt)?.[1];
  if (described === undefined && fits === undefined) return null;
  if (described !== undefined && described !== concept.definition) say('describes another concept');
  if (fits !== undefined && fits !== concept.term?.name) say('asks for another term');
  const places = line.options.flatMap((option, place) => {
    const meant = written.filter(({ term, definition }) =>
      fits === undefined ? term && opened(term.name) === opened(option) : definition === option,
    );
    if (meant.length !== 1) say(`“${option}” belongs to ${meant.length} concepts`);
    const other = meant.find(({ id }) => id !== concept.id);
    const both = other && namesOf(other).find((name) => isCalled(concept, name));
    if (both) say(`the wrong option “${option}” could be right: ${other.id} and ${concept.id} are both “${both}”`);
    return meant.some(({ id }) => id === concept.id) ? [place] : [];
  });
  if (places.join() !== String(line.key.choice))
    say(`the right options are [${places}], but the key says ${line.key.choice}`);
  return concept;
}

function judgeChoice(line: LineOf<'single-choice'>, concept: Written, say: Say): Cited | null {
  const byRule = checkTrueOnes(line, concept, say) ?? checkTermChoice(line, concept, say);
  if (byRule) return byRule;
  const ask = onlyOne(concept.asks, ({ prompt }) => prompt === line.prompt, say);
  if (!ask) return null;
  const right = [ask.right, ...(ask.accept ?? [])].map(foldTyped);
  line.options.forEach((option, place) => {
    const isRight = option === ask.right;
    if (isRight !== (place === line.key.choice)) say(`“${option}” is ${isRight ? 'right' : 'wrong'}`);
    if (isRight) return;
    if (!ask.wrong.some(({ text }) => text === option)) say(`“${option}” is not a choice of the ask`);
    if (ask.accept && right.includes(foldTyped(option))) say(`“${option}” would be accepted if typed`);
    if (ask.number !== undefined && asNumber(option) === ask.number) say(`“${option}” is the right number`);
  });
  return ask;
}

function checkForms(accepted: readonly string[], forms: readonly string[], say: Say): void {
  const wanted = new Set(forms.map(foldTyped));
  for (const form of accepted) if (!wanted.has(form)) say(`accepts “${form}”, which the content does not`);
  for (const form of wanted) if (form === '' || !accepted.includes(form)) say(`refuses “${form}”`);
}

/**
 * Checks the transport of a number. If the prompt says "TCP port" or "UDP port" right before the answer, or if the
 * author names the transport, the question must refuse the other transport. It must not ask for an unnamed transport.
 */
function checkTransport(taken: string | null, said: string | undefined, prompt: string, say: Say): void {
  const adjacent = /\b(?:to |on )?which (?:registered )?(TCP|UDP) port|\b(TCP|UDP) port ____/i.exec(prompt);
  const wanted = said ?? (adjacent?.[1] ?? adjacent?.[2])?.toLowerCase();
  if (/\bhow many\b/i.test(prompt) && taken !== null) say(`takes ${taken}, but asks for a count`);
  else if (wanted !== undefined && taken !== wanted) say(`takes ${taken}, but the question is about ${wanted}`);
  if (taken !== null && !new RegExp(String.raw`\b${taken}\b`, 'i').test(prompt))
    say(`takes ${taken}, which it never names`);
}

function judgeTerm(line: LineOf<'typed-term'>, concept: Written, say: Say): Cited | null {
  const described = DESCRIBED.exec(line.prompt)?.[1];
  if (described !== undefined) {
    if (described !== concept.definition) say('describes another concept');
    if (!isCalled(concept, line.key.text)) say(`the key says “${line.key.text}”`);
    checkForms(line.key.accepted, namesOf(concept), say);
    return concept;
  }
  const ask = onlyOne(concept.asks, ({ prompt, accept }) => prompt === line.prompt && accept !== undefined, say);
  if (!ask) return null;
  if (ask.right !== line.key.text) say(`the key says “${line.key.text}”`);
  checkForms(line.key.accepted, [ask.right, ...(ask.accept ?? [])], say);
  for (const { text } of ask.wrong) {
    if (line.key.accepted.includes(foldTyped(text))) say(`accepts the wrong choice “${text}”`);
  }
  return ask;
}

function judgeCloze(line: LineOf<'cloze'>, concept: Written, say: Say): Cited | null {
  const fact = onlyOne(
    concept.facts,
    ({ text, gap }) => gap !== undefined && text.replace(gap.text, '____') === line.prompt,
    say,
  );
  if (!fact?.gap) return null;
  if (fact.gap.text !== line.key.text) say(`the key says “${line.key.text}”`);
  if (asNumber(fact.gap.text) !== null) checkTransport(line.key.transport, fact.gap.transport, line.prompt, say);
  if (asNumber(fact.gap.text) === null || line.key.accepted.length > 0) {
    checkForms(line.key.accepted, [fact.gap.text, ...(fact.gap.accept ?? [])], say);
  }
  return fact;
}

function judgeMatch({ prompt, options, key }: LineOf<'match'>, concept: Written, say: Say): Cited | null {
  const pairing = onlyOne(concept.pairings, (each) => each.prompt === prompt, say);
  options.left.forEach((left, place) => {
    const partner = pairing?.pairs.find((pair) => pair.left === left)?.right;
    if (partner === undefined || options.right.indexOf(partner) !== key.partners[place]) {
      say(`“${left}” belongs to “${partner}”`);
    }
  });
  return pairing;
}

function judgeOrder({ prompt, options, key }: LineOf<'order'>, concept: Written, say: Say): Cited | null {
  const sequence = onlyOne(concept.sequences, (each) => each.prompt === prompt, say);
  const arranged = key.order.map((place) => options[place]);
  if (arranged.join('\n') !== sequence?.steps.join('\n')) say(`the key arranges ${arranged.join(' → ')}`);
  if (options.join('\n') === sequence?.steps.join('\n')) say('is shown in its right order');
  if (options.length !== sequence?.steps.length) say('leaves a step out or adds one');
  return sequence;
}

const RANGES = [
  { name: 'System', first: 0, last: 1023 },
  { name: 'User', first: 1024, last: 49_151 },
  { name: 'Dynamic', first: 49_152, last: 65_535 },
];

function judgeSort({ prompt, options, key }: LineOf<'sort'>, concept: Written, say: Say): Cited | null {
  const ranges =
    concept.drills?.includes('sort-ports-into-ranges') && prompt === 'Which range does each port belong to?';
  const grouping = ranges ? null : onlyOne(concept.groupings, (each) => each.prompt === prompt, say);
  options.items.forEach((item, place) => {
    const fitting = ranges
      ? RANGES.filter(({ first, last }) => Number(item) >= first && Number(item) <= last)
      : (grouping?.groups ?? []).filter(({ items }) => items.includes(item));
    const given = options.groups[key.groups[place] ?? -1];
    if (fitting.map(({ name }) => name).join() !== given) say(`“${item}” does not belong to “${given}”`);
  });
  if (new Set(key.groups).size !== options.groups.length) say('leaves a group empty');
  return ranges ? concept : grouping;
}

function judgeCard({ prompt, key }: LineOf<'flashcard'>, concept: Written, say: Say): Cited {
  const name = concept.term?.name ?? '';
  const fronts = [`What does “${name}” mean?`, ...(name.endsWith('()') ? [`What is ${name}?`] : [])];
  if (!(concept.card ? [concept.card.question] : fronts).includes(prompt)) say('asks for something else');
  if (key.back !== (concept.card?.answer ?? concept.definition)) say('has the back of another card');
  return concept;
}

/** Judges a question about a written concept by its file. Returns the citations that the question must show. */
export function judgeWritten(line: Line, concept: Written, say: Say): Cited | null {
  switch (line.form) {
    case 'single-choice':
      return judgeChoice(line, concept, say);
    case 'multiple-choice':
      return checkTrueOnes(line, concept, say);
    case 'true-false': {
      const statement = line.prompt.replace(/^True or false\? /, '');
      if (truthOf(statement, say) !== line.key.value) say(`the key says ${line.key.value}`);
      return (
        concept.facts.find(({ text }) => text === statement) ??
        concept.misconceptions.find(({ belief }) => belief === statement) ??
        null
      );
    }
    case 'typed-number': {
      const ask = onlyOne(concept.asks, ({ prompt, number }) => prompt === line.prompt && number !== undefined, say);
      if (ask) checkTransport(line.key.transport, ask.transport, ask.prompt, say);
      if (ask && (asNumber(line.key.text) !== ask.number || asNumber(ask.right) !== ask.number)) {
        say(`the key says ${line.key.text}`);
      }
      return ask;
    }
    case 'typed-term':
      return judgeTerm(line, concept, say);
    case 'cloze':
      return judgeCloze(line, concept, say);
    case 'match':
      return judgeMatch(line, concept, say);
    case 'order':
      return judgeOrder(line, concept, say);
    case 'sort':
      return judgeSort(line, concept, say);
    case 'flashcard':
      return judgeCard(line, concept, say);
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return judgeReading(line, concept, say);
    default:
      // A form that exists only for services.
      return null;
  }
}
