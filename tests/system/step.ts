import type { IpFamily } from '@/lib/network/ip-address';
import type { NamedCall, Told } from './script';

/**
 * A step that Node lets a program take with sockets. It makes several calls at once, and sets SO_REUSEADDR for every
 * TCP bind.
 */
export type Step =
  | { readonly step: 'serve'; readonly as: string; readonly at: string; readonly v6Only: boolean }
  | { readonly step: 'dial'; readonly as: string; readonly to: string; readonly from: string | null }
  | {
      readonly step: 'open';
      readonly as: string;
      /** An address to bind, or only the family. */
      readonly at: string;
      readonly reuse: boolean;
      readonly v6Only: boolean;
    }
  | { readonly step: 'connect'; readonly socket: string; readonly to: string }
  | { readonly step: 'accept'; readonly socket: string; readonly as: string }
  | { readonly step: 'send'; readonly socket: string; readonly data: string; readonly to?: string }
  | { readonly step: 'receive' | 'shutdown' | 'close'; readonly socket: string };

export type Script = {
  readonly title: string;
  /** Each step with its result. Ports have names. */
  readonly lines: readonly (readonly [Step, string])[];
};

/** Makes a TCP socket that is bound and listens. */
export const serve = (as: string, at: string, { v6Only = false } = {}): Step => ({ step: 'serve', as, at, v6Only });
/** Makes a TCP socket that is connected, and bound first if `from` is given. */
export const dial = (as: string, to: string, from: string | null = null): Step => ({ step: 'dial', as, to, from });
/** Makes a UDP socket, bound if `at` is an address rather than a family. */
export const open = (as: string, at: string, { reuse = false, v6Only = false } = {}): Step => ({
  step: 'open',
  as,
  at,
  reuse,
  v6Only,
});
export const connect = (socket: string, to: string): Step => ({ step: 'connect', socket, to });
export const accept = (socket: string, as: string): Step => ({ step: 'accept', socket, as });
export const send = (socket: string, data: string, to?: string): Step =>
  to === undefined ? { step: 'send', socket, data } : { step: 'send', socket, data, to };
export const receive = (socket: string): Step => ({ step: 'receive', socket });
export const shutdown = (socket: string): Step => ({ step: 'shutdown', socket });
export const close = (socket: string): Step => ({ step: 'close', socket });

export const familyIn = (address: string): IpFamily =>
  address.startsWith('[') || address === 'ipv6' ? 'ipv6' : 'ipv4';

/** Returns the calls of a step. */
function callsOf(step: Step): readonly NamedCall[] {
  switch (step.step) {
    case 'serve':
      return [
        { call: 'socket', as: step.as, type: 'stream', family: familyIn(step.at) },
        { call: 'set-option', socket: step.as, option: 'SO_REUSEADDR' },
        ...whenV6Only(step),
        { call: 'bind', socket: step.as, at: step.at },
        { call: 'listen', socket: step.as, backlog: 511 },
      ];
    case 'dial': {
      const bound: readonly NamedCall[] =
        step.from === null
          ? []
          : [
              { call: 'set-option', socket: step.as, option: 'SO_REUSEADDR' },
              { call: 'bind', socket: step.as, at: step.from },
            ];
      return [
        { call: 'socket', as: step.as, type: 'stream', family: familyIn(step.to) },
        ...bound,
        { call: 'connect', socket: step.as, to: step.to },
      ];
    }
    case 'open': {
      const reuse: readonly NamedCall[] = step.reuse
        ? [{ call: 'set-option', socket: step.as, option: 'SO_REUSEADDR' }]
        : [];
      const bound: readonly NamedCall[] = step.at.includes(':') ? [{ call: 'bind', socket: step.as, at: step.at }] : [];
      return [
        { call: 'socket', as: step.as, type: 'datagram', family: familyIn(step.at) },
        ...reuse,
        ...whenV6Only(step),
        ...bound,
      ];
    }
    default: {
      const { step: call, ...said } = step;
      return [{ call, ...said } as NamedCall];
    }
  }
}

const whenV6Only = ({ as, v6Only }: { readonly as: string; readonly v6Only: boolean }): readonly NamedCall[] =>
  v6Only ? [{ call: 'set-option', socket: as, option: 'IPV6_V6ONLY' }] : [];

/** Takes a step call by call up to the first error. Closes a new socket that cannot be used, as Node does. */
export async function takeByCalls(step: Step, perform: (call: NamedCall) => Told | Promise<Told>): Promise<Told> {
  let told: Told = { kind: 'done' };
  for (const call of callsOf(step)) {
    told = await perform(call);
    if (told.kind === 'error') {
      if (step.step === 'serve' || step.step === 'dial' || step.step === 'open') {
        await perform({ call: 'close', socket: step.as });
      }
      break;
    }
  }
  return told;
}
