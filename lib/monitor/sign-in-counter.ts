import { Counter, type Registry } from 'prom-client';

/** The ways to sign in. `code` means a code from the second factor. */
const WAYS = ['password', 'code', 'openid'] as const;

/** How an attempt to sign in can end, in the words of the log and of the metrics. */
const OUTCOMES = [
  'ok',
  'code wanted',
  'refused',
  'disabled account',
  'not invited',
  'made to wait',
  'turned away',
] as const;

export type SignInWay = (typeof WAYS)[number];
export type SignInOutcome = (typeof OUTCOMES)[number];
export type SignInCounter = Counter<'by' | 'outcome'>;

/** Makes the counter of attempts to sign in. Each count begins at 0, so the first refusal is already an increase. */
export function makeSignInCounter(registers: Registry[]): SignInCounter {
  const signIns = new Counter({
    name: 'well_known_sign_ins_total',
    help: 'Attempts to sign in, by way and by outcome.',
    labelNames: ['by', 'outcome'],
    registers,
  });
  for (const by of WAYS) for (const outcome of OUTCOMES) signIns.inc({ by, outcome }, 0);
  return signIns;
}
