import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { takeFreePorts } from './free-ports';
import { modelCalls } from './model-calls';
import { nodeSockets } from './node-sockets';
import { namePorts, SCRIPT_PORTS } from './script';
import { SCRIPTS } from './scripts';
import { takeByCalls } from './step';

const isLinux = process.platform === 'linux';
const hasIpv6 = (networkInterfaces().lo ?? []).some(({ address }) => address === '::1');
const needsIpv6 = (script: unknown) => JSON.stringify(script).includes('[::');

/** The model's semantics are those of Linux; other systems differ in 127.0.0.2 and in what they let share a port. */
describe.skipIf(!isLinux)('the model of sockets and this machine (only on Linux)', () => {
  let end = async (): Promise<void> => undefined;
  afterEach(async () => {
    await end();
    end = async () => undefined;
  });

  it.each(SCRIPTS)('agree that $title', async (script) => {
    const numbers = await takeFreePorts(SCRIPT_PORTS.length);
    const [modelPorts, machinePorts] = [namePorts(numbers), namePorts(numbers)];
    const model = modelCalls(modelPorts);
    const machine = nodeSockets(machinePorts);
    end = machine.end;
    for (const [index, [step, outcome]] of script.lines.entries()) {
      const name = 'socket' in step ? step.socket : step.as;
      const told = await takeByCalls(step, model.perform);
      const transport = step.step === 'open' || model.transportOf(name) === 'udp' ? 'udp' : 'tcp';
      const line = `line ${index + 1}: ${JSON.stringify(step)}`;
      expect(modelPorts.write(transport, told), `the model, ${line}`).toBe(outcome);
      if (!hasIpv6 && needsIpv6(script)) continue;
      expect(machinePorts.write(transport, await machine.take(step, told)), `the machine, ${line}`).toBe(outcome);
    }
  });
});
