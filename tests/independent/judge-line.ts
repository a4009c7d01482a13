import { judgeService } from './judge-service';
import { judgeWritten } from './judge-written';
import type { Line, Say } from './line';
import { namedSources, registry, services, written } from './read-content';
import { asNumber, foldMeaning, standsIn } from './same-words';

const serviceOf = new Map(services.map((row) => [row.id, row]));
const writtenOf = new Map(written.map((concept) => [concept.id, concept]));

/** Reports everything that is wrong with a generated question. */
export function judgeLine(line: Line, say: Say): void {
  const service = serviceOf.get(line.conceptId);
  const concept = writtenOf.get(line.conceptId);
  if (service) judgeService(line, service, say);
  const cited = service ?? (concept ? judgeWritten(line, concept, say) : null);
  if (!cited) say('could not be traced to an entry of the content');
  checkSources(line.sources, cited?.sources ?? [], say);
  checkRepetition(line, say);
  checkGivenAway(line, say);
}

const SOURCE =
  /^(?:RFC \d{1,5}(?: §(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*))?|POSIX [a-z_]+\(\)|Linux [a-z0-9_-]+\([1-8]\)|IANA registry, (?<port>\d{1,5}\/(?:tcp|udp|sctp|dccp)), as of \d{4}-\d\d-\d\d)$/;

function checkSources(shown: readonly string[], cited: readonly string[], say: Say): void {
  for (const label of shown) {
    const source = SOURCE.exec(label);
    if (!source && !namedSources.has(label)) say(`the source “${label}” cannot be read`);
    const port = source?.groups?.port;
    if (port !== undefined && !registry[port]) say(`cites ${port}, which the registry does not have`);
  }
  const plain = new Set(shown.map((label) => label.replace(/^IANA registry, (.+), as of .+$/, 'IANA $1')));
  const missing = cited.filter((citation) => !plain.has(citation));
  if (missing.length > 0 || plain.size !== new Set(cited).size) say(`shows ${[...plain]}, the content cites ${cited}`);
}

/** Returns the lists in which every entry must be different. */
function listsOf(line: Line): readonly (readonly string[])[] {
  switch (line.form) {
    case 'single-choice':
    case 'multiple-choice':
    case 'order':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return [line.options];
    case 'match':
      return [line.options.left, line.options.right];
    case 'sort':
      return [line.options.groups, line.options.items];
    default:
      return [];
  }
}

function checkRepetition(line: Line, say: Say): void {
  for (const list of listsOf(line)) {
    const seen = new Map<string, string>();
    for (const text of list) {
      const meaning = foldMeaning(text);
      const earlier = seen.get(meaning);
      if (earlier !== undefined) say(`“${earlier}” and “${text}” say the same`);
      seen.set(meaning, text);
    }
    const numbers = list.map(asNumber).filter((number) => number !== null);
    if (new Set(numbers).size !== numbers.length) say(`a number occurs twice in ${list.join(' | ')}`);
  }
}

/** Whether a prompt contains an option, as a whole or in parts, such as the address and the port of `192.0.2.1:80`. */
const isSpoken = (option: string, prompt: string): boolean =>
  standsIn(option, prompt) || (option.includes(':') && option.split(':').every((part) => standsIn(part, prompt)));

/**
 * Reports a prompt that contains its own answer. A reading form may contain it, and so may a prompt that contains a
 * wrong option as well, because the learner still has to choose.
 */
function checkGivenAway(line: Line, say: Say): void {
  switch (line.form) {
    case 'single-choice': {
      const spoken = line.options.map((option) => isSpoken(option, line.prompt));
      if (spoken[line.key.choice] && !spoken.some((isThere, place) => isThere && place !== line.key.choice)) {
        say(`gives away “${line.key.text}”`);
      }
      return;
    }
    case 'typed-number':
    case 'typed-term':
    case 'cloze':
      // The "one" in "one after another" is not a number.
      if (standsIn(line.key.text, line.prompt.replace('one after another', ''))) say(`gives away “${line.key.text}”`);
      return;
    case 'flashcard':
      if (standsIn(line.key.back, line.prompt)) say(`gives away “${line.key.back}”`);
      return;
    case 'match':
      line.options.left.forEach((left, place) => {
        const partner = line.options.right[line.key.partners[place] ?? -1] ?? '';
        if (standsIn(partner, left)) say(`“${left}” gives away “${partner}”`);
      });
      return;
    default:
  }
}
