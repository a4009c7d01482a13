import type { WrittenConcept } from '@/lib/catalog/concept';
import { socketAddress } from '@/lib/network/socket-address';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import { formatListing } from '@/lib/network/sockets/format-listing';
import { listSockets, type SocketRow } from '@/lib/network/sockets/list-sockets';
import type { Chance } from '@/lib/quiz/chance';
import { composeReading } from '@/lib/quiz/making/reading';
import { type Listener, makeScene, type Scene } from '@/lib/quiz/making/scene';
import { makeBothEnds } from './both-ends';

/**
 * Makes a question about a listing of a host's sockets: which program answers, which program can be reached, how many
 * connections there are, or which lines belong to one connection. A concept whose only drill is `find-both-ends` gets
 * only the last kind.
 */
export function makeReadListing(concept: WrittenConcept, chance: Chance) {
  const questions = [whoAnswers, onlyFromHere, howManyConnections].map(
    (make) => () => make(concept, makeScene(chance), chance),
  );
  const bothEnds = () => makeBothEnds(concept, chance);
  return chance.pick(concept.drills.includes('listings') ? [...questions, bothEnds] : [bothEnds])();
}

/** Returns the output of `ss -tuanp`, line by line. */
export const printListing = ({ host }: Scene): readonly string[] => formatListing(listSockets(host)).split('\n');

const makeSolution = (concept: WrittenConcept, right: string, explanation: string) => ({
  right,
  explanation,
  sources: concept.sources,
});

const REFUSED = 'None: it is refused';

function whoAnswers(concept: WrittenConcept, scene: Scene, chance: Chance) {
  const { port } = chance.pick<{ readonly port: number }>([...scene.listeners, { port: 8080 }]);
  const answer = demultiplex(scene.host, {
    transport: 'tcp',
    from: socketAddress('198.51.100.99:51515'),
    to: socketAddress(`${scene.address}:${port}`),
    request: true,
  });
  const right = answer === 'rst' ? REFUSED : (answer.holder?.program ?? REFUSED);
  const atPort = scene.listeners.find((listener) => listener.port === port);
  const explanation =
    answer !== 'rst'
      ? `${right} listens on port ${port} of every address of the host.`
      : atPort
        ? `${atPort.program} listens on port ${port} of 127.0.0.1 only, so a request to ${scene.address} finds no listener.`
        : `Nothing is listening on port ${port}.`;
  return composeReading(
    {
      form: 'read-listing',
      prompt: `Another host requests a TCP connection to ${scene.address}:${port}. Which program gets the request?`,
      listing: printListing(scene),
      solution: makeSolution(concept, right, explanation),
      wrong: chance.shuffle([
        {
          text: REFUSED,
          why: `The request is not refused, because ${right} listens on port ${port} of every address.`,
        },
        ...scene.listeners.map(({ program, port: own }) => ({
          text: program,
          why:
            own === port
              ? `${program} listens on 127.0.0.1 only, which other hosts cannot reach.`
              : `${program} listens on port ${own}, not ${port}.`,
        })),
      ]),
    },
    chance,
  );
}

function onlyFromHere(concept: WrittenConcept, scene: Scene, chance: Chance) {
  const isInner = ({ at }: Listener) => at === '127.0.0.1';
  const right = scene.listeners.filter(isInner)[0] as Listener;
  const reachable = scene.listeners.filter((listener) => !isInner(listener));
  return composeReading(
    {
      form: 'read-listing',
      prompt: 'Which of these programs can be reached only from this host?',
      listing: printListing(scene),
      solution: makeSolution(concept, right.program, `${right.program} listens on 127.0.0.1, the loopback address.`),
      wrong: [
        ...reachable.map(({ program }) => ({
          text: program,
          why: `${program} listens on 0.0.0.0, which means every address of the host.`,
        })),
        { text: 'None of them', why: `${right.program} listens on 127.0.0.1 only.` },
      ],
    },
    chance,
  );
}

function howManyConnections(concept: WrittenConcept, scene: Scene, chance: Chance) {
  const busy = scene.listeners[0] as Listener;
  const isOf = ({ holder, state }: SocketRow) => holder?.program === busy.program && state === 'ESTAB';
  const count = listSockets(scene.host).filter(isOf).length;
  const explanation = `Each ESTAB line of ${busy.program} is a connection. Its LISTEN line is the socket that waits for more.`;
  return composeReading(
    {
      form: 'read-listing',
      prompt: `How many connections does ${busy.program} have now?`,
      listing: printListing(scene),
      solution: makeSolution(concept, String(count), explanation),
      wrong: [count + 1, count - 1, count + 2, 0].map((wrong) => ({
        text: String(wrong),
        why:
          wrong === count + 1
            ? 'The LISTEN line is not a connection.'
            : `${busy.program} has ${count} ESTAB lines, and each of them is a connection.`,
      })),
    },
    chance,
  );
}
