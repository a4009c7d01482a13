import { ipAddress } from '@/lib/network/ip-kind';
import { listSockets, type SocketRow } from '@/lib/network/sockets/list-sockets';
import { getHost, openNetwork } from '@/lib/network/sockets/network';
import type { Chance } from '@/lib/quiz/chance';
import { PRIVATE, PUBLIC } from '@/lib/quiz/making/scene';
import { Stage } from '@/lib/quiz/making/stage';

const SERVER = '192.0.2.10';
const NEAR = '198.51.100.7';
const FAR = '203.0.113.5';
const APPLICATIONS = ['gunicorn', 'php-fpm', 'node', 'puma'] as const;
const CLIENTS = ['python3', 'java', 'telnet'] as const;

const asHost = (name: string) => ({ name, addresses: [ipAddress(name)] });
const makeProcess = (program: string, pid: number) => ({ program, pid, user: 'root' });

/** Draws two client ports that are close to each other, as happens when one program connects twice. */
function drawPorts(chance: Chance): readonly [number, number] {
  const first = 40_000 + chance.below(19_000);
  return [first, first + 2 * (1 + chance.below(40))];
}

/**
 * Returns the rows of a listing. Listeners come first. The connections follow in random order, because `ss` takes them
 * from a table that is ordered by a hash.
 */
function listByChance(stage: Stage, host: string, chance: Chance): readonly SocketRow[] {
  const rows = listSockets(getHost(stage.network, host));
  const isListener = ({ state }: SocketRow) => state === 'LISTEN';
  return [...rows.filter(isListener), ...chance.shuffle(rows.filter((row) => !isListener(row)))];
}

/**
 * Makes the listing of one host where a program has two connections to a database over loopback, so that both ends of
 * each are listed. A client on another host uses one of those port numbers too.
 */
export function makeLoopbackListing(chance: Chance): readonly SocketRow[] {
  const stage = new Stage(openNetwork([SERVER, NEAR].map(asHost)));
  const database = chance.pick(PRIVATE);
  const web = chance.pick(PUBLIC);
  const inner = stage.listen(SERVER, makeProcess(database.program, 731), `127.0.0.1:${database.port}`);
  const outer = stage.listen(SERVER, makeProcess(web.program, 762), `0.0.0.0:${web.port}`);
  const ports = drawPorts(chance);
  const application = makeProcess(chance.pick(APPLICATIONS), 804);
  for (const port of ports) {
    stage.connect(SERVER, application, `127.0.0.1:${port}`, `127.0.0.1:${database.port}`);
    stage.accept(inner);
  }
  stage.connect(NEAR, makeProcess('client', 100), `${NEAR}:${chance.pick(ports)}`, `${SERVER}:${web.port}`);
  stage.accept(outer);
  return listByChance(stage, SERVER, chance);
}

export type TwoListings = {
  readonly client: string;
  readonly server: string;
  readonly ofClient: readonly SocketRow[];
  readonly ofServer: readonly SocketRow[];
};

/**
 * Makes two listings: one of a client with two connections, and one of its server. Another client uses the same two
 * ports.
 */
export function makeTwoListings(chance: Chance): TwoListings {
  const stage = new Stage(openNetwork([SERVER, NEAR, FAR].map(asHost)));
  const [first, second] = chance.sample(PUBLIC, 2) as [(typeof PUBLIC)[number], (typeof PUBLIC)[number]];
  const busy = stage.listen(SERVER, makeProcess(first.program, 731), `0.0.0.0:${first.port}`);
  stage.listen(SERVER, makeProcess(second.program, 762), `0.0.0.0:${second.port}`);
  const ports = drawPorts(chance);
  const program = makeProcess(chance.pick(CLIENTS), 2100);
  for (const host of [NEAR, FAR]) {
    for (const port of ports) {
      stage.connect(host, program, `${host}:${port}`, `${SERVER}:${first.port}`);
      stage.accept(busy);
    }
  }
  return {
    client: NEAR,
    server: SERVER,
    ofClient: listByChance(stage, NEAR, chance),
    ofServer: listByChance(stage, SERVER, chance),
  };
}
