import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toProgram } from '@/lib/network/sockets/local-address';
import { CALL_SCRIPTS } from './call-scripts';
import { takeFreePorts } from './free-ports';
import { hasIpv6, hasPython, isLinux } from './machine';
import { modelCalls } from './model-calls';
import { posixCalls } from './posix-calls';
import { callsFor, movesArbitrary } from './random-calls';
import { type NamedCall, namePorts, SCRIPT_PORTS } from './script';

/** The main tests, in `sockets.test.ts`, need only Node. */
describe.skipIf(!isLinux || !hasPython)('the model and single calls (needs Linux and python3)', () => {
  let machine: ReturnType<typeof posixCalls>;
  beforeAll(() => {
    machine = posixCalls();
  });
  afterAll(() => machine.end());

  /** Makes calls on both, and returns the result of each. */
  async function start() {
    await machine.startAgain();
    const numbers = await takeFreePorts(SCRIPT_PORTS.length);
    const [modelPorts, machinePorts] = [namePorts(numbers), namePorts(numbers)];
    const model = modelCalls(modelPorts);
    const history: string[] = [];
    const make = async (call: NamedCall): Promise<{ readonly model: string; readonly machine: string }> => {
      const told = model.perform(call);
      const transport = model.transportOf(call.call === 'socket' ? call.as : call.socket);
      const real = await machine.perform(call, machinePorts, told);
      const both = { model: modelPorts.write(transport, told), machine: machinePorts.write(transport, real) };
      history.push(`${JSON.stringify(call)}: ${both.model}`);
      return both;
    };
    return { make, model, modelPorts, history };
  }

  it.each(CALL_SCRIPTS.map((script) => [script.title, script] as const))('agree that %s', async (_, { lines }) => {
    const { make } = await start();
    for (const [index, [call, outcome]] of lines.entries()) {
      const line = `line ${index + 1}: ${JSON.stringify(call)}`;
      expect(await make(call), line).toEqual({ model: outcome, machine: outcome });
    }
  });

  it.skipIf(!hasIpv6)('agree on random calls (needs ::1)', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(movesArbitrary, async (moves) => {
        const { make, model, modelPorts, history } = await start();
        let made = 0;
        for (const move of moves) {
          const calls = callsFor(move, model.held(), `s${made}`, (socket, address) => {
            const transport = socket.type === 'stream' ? 'tcp' : 'udp';
            return modelPorts.write(transport, { kind: 'local', local: toProgram(socket, address) });
          });
          made += 1;
          for (const call of calls) {
            const both = await make(call);
            expect(both.machine, `${history.join('\n')}\nthe machine:`).toBe(both.model);
            const hasFailed = /^E[A-Z]/.test(both.model);
            // POSIX does not define the state of the socket after a failed connect().
            if (call.call === 'connect' && hasFailed) await make({ call: 'close', socket: call.socket });
            else if (call.call === 'send') await make({ call: 'names', socket: call.socket });
            if (hasFailed) break;
          }
        }
      }),
      // The seed is fixed, so that a failure can be repeated.
      { seed: 20_260_918, numRuns: 40, endOnFailure: true },
    );
  });
});
