import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ipAddress } from '@/lib/network/ip-kind';
import type { NamedCall, PortNames, Told } from './script';

const program = path.join(import.meta.dirname, 'posix_calls.py');

const addressSchema = z.object({ address: z.string().transform(ipAddress), port: z.number() });
const toldSchema: z.ZodType<Told, unknown> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('local'), local: addressSchema }),
  z.object({ kind: z.literal('ends'), local: addressSchema, peer: addressSchema.nullable() }),
  z.object({ kind: z.literal('data'), data: z.string(), from: addressSchema.nullable() }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('error'), code: z.string() }),
]);

/**
 * Returns how long a call may wait, and for how many bytes. Data from the other end may arrive a moment after the call
 * that sent it; an EPIPE may also come immediately, and then no data arrives.
 */
function expectation(call: NamedCall, model: Told): { readonly patienceMs: number; readonly bytes: number } {
  if (model.kind !== 'error')
    return {
      patienceMs: call.call === 'send' ? 0 : 2000,
      bytes: model.kind === 'data' ? Buffer.byteLength(model.data) : 0,
    };
  const patienceMs = { ECONNREFUSED: 2000, ECONNRESET: 2000, EPIPE: 10 }[model.code] ?? 0;
  return { patienceMs, bytes: 0 };
}

/**
 * Makes calls on the machine's own sockets one by one, through a Python program, because Node combines several calls.
 */
export function posixCalls() {
  const child = spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: object): Promise<Told> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const line = await lines.next();
    if (line.done) throw new Error('the Python program has ended');
    return toldSchema.parse(JSON.parse(line.value));
  };
  return {
    /** The model's result only decides how long to wait, never what is returned. */
    async perform(call: NamedCall, ports: PortNames, model: Told): Promise<Told> {
      const at = call.call === 'bind' ? { at: ports.address(call.at) } : {};
      const to = (call.call === 'connect' || call.call === 'send') && call.to ? { to: ports.address(call.to) } : {};
      return ask({ ...call, ...at, ...to, ...expectation(call, model) });
    },
    startAgain: () => ask({ call: 'start again' }),
    async end(): Promise<void> {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
