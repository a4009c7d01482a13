import { afterEach, describe, expect, it } from 'vitest';
import { takeFreePorts } from './free-ports';
import { hasIpv6, isLinux } from './machine';
import { modelCalls } from './model-calls';
import { nodeSockets } from './node-sockets';
import { namePorts, SCRIPT_PORTS } from './script';
import { BINDING } from './scripts/binding';
import { BOTH_FAMILIES } from './scripts/both-families';
import { CLOSING } from './scripts/closing';
import { CONNECTING } from './scripts/connecting';
import { DATAGRAMS } from './scripts/datagrams';
import { type Script, takeByCalls } from './step';

const titled = (scripts: readonly Script[]) => scripts.map((script) => [script.title, script] as const);

/**
 * The model follows the semantics of Linux. Other systems differ in how they treat 127.0.0.2 and in when sockets can
 * share a port.
 */
describe.skipIf(!isLinux)('the model of sockets and this machine (needs Linux)', () => {
  let end = async (): Promise<void> => undefined;
  afterEach(async () => {
    await end();
    end = async () => undefined;
  });

  async function run({ lines }: Script): Promise<void> {
    const numbers = await takeFreePorts(SCRIPT_PORTS.length);
    const [modelPorts, machinePorts] = [namePorts(numbers), namePorts(numbers)];
    const model = modelCalls(modelPorts);
    const machine = nodeSockets(machinePorts);
    end = machine.end;
    for (const [index, [step, outcome]] of lines.entries()) {
      const told = await takeByCalls(step, model.perform);
      const transport = model.transportOf('socket' in step ? step.socket : step.as);
      const line = `line ${index + 1}: ${JSON.stringify(step)}`;
      expect(modelPorts.write(transport, told), `the model, ${line}`).toBe(outcome);
      expect(machinePorts.write(transport, await machine.take(step, told)), `the machine, ${line}`).toBe(outcome);
    }
  }

  it.each(titled([...BINDING, ...CONNECTING, ...CLOSING, ...DATAGRAMS]))('agree that %s', (_, script) => run(script));

  describe.skipIf(!hasIpv6)('with both families (needs ::1)', () => {
    it.each(titled(BOTH_FAMILIES))('agree that %s', (_, script) => run(script));
  });
});
