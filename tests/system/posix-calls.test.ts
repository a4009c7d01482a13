import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALL_SCRIPTS } from './call-scripts';
import { takeFreePorts } from './free-ports';
import { modelCalls } from './model-calls';
import { hasPython, posixCalls } from './posix-calls';
import { namePorts, SCRIPT_PORTS } from './script';

/** The core of these tests, `sockets.test.ts`, needs nothing but Node. */
describe.skipIf(process.platform !== 'linux' || !hasPython)(
  'the model and single calls (needs Linux and python3)',
  () => {
    const machine = posixCalls();
    afterAll(() => machine.end());

    it.each(CALL_SCRIPTS.map((script) => [script.title, script] as const))('agree that %s', async (_, { lines }) => {
      await machine.startAgain();
      const numbers = await takeFreePorts(SCRIPT_PORTS.length);
      const [modelPorts, machinePorts] = [namePorts(numbers), namePorts(numbers)];
      const model = modelCalls(modelPorts);
      for (const [index, [call, outcome]] of lines.entries()) {
        const transport = model.transportOf(call.call === 'socket' ? '' : call.socket);
        const told = model.perform(call);
        const line = `line ${index + 1}: ${JSON.stringify(call)}`;
        expect(modelPorts.write(transport, told), `the model, ${line}`).toBe(outcome);
        const real = await machine.perform(call, machinePorts, told);
        expect(machinePorts.write(transport, real), `the machine, ${line}`).toBe(outcome);
      }
    });
  },
);
