import { formatCount } from '@/lib/words/count';

/** How often something may be tried: points in so many seconds. */
export type Allowance = { readonly points: number; readonly seconds: number };

/**
 * What is counted of one kind of attempt. Only attempts that failed count, unless there is no failing (mail, new
 * accounts).
 */
export type AttemptPolicy = {
  /** From one address, whoever it names: generous, for a school shares one. */
  readonly perAddress: Allowance;
  /**
   * On one account, from wherever; an address that this account has signed in from is exempt, so that strangers cannot
   * shut its owner out.
   */
  readonly perAccount?: Allowance & { readonly exemptsKnown?: true };
  /** On one account from one address: so many at once, then one after each delay. */
  readonly perPair?: { readonly free: number };
  /** On one account from one address, right ones too: each takes a hash, even of a person who knows the password. */
  readonly inAll?: Allowance;
};

const HOUR = 3600;

/** Every kind of attempt that is limited. */
export const ATTEMPT_POLICIES = {
  'sign-in': {
    perAddress: { points: 300, seconds: 600 },
    perAccount: { points: 100, seconds: HOUR, exemptsKnown: true },
    perPair: { free: 5 },
    inAll: { points: 100, seconds: 600 },
  },
  /** The second factor: whoever gets here has the password. 20 an hour of a million codes, three of which fit. */
  code: { perAddress: { points: 300, seconds: 600 }, perAccount: { points: 20, seconds: HOUR }, perPair: { free: 5 } },
  /** The present password, asked for again by somebody who is signed in. */
  password: {
    perAddress: { points: 300, seconds: 600 },
    perPair: { free: 5 },
    inAll: { points: 100, seconds: 600 },
  },
  /** Tokens of links to set a new password with. No count per account: made-up tokens must not shut its owner out. */
  reset: { perAddress: { points: 60, seconds: 600 } },
  /**
   * New accounts: enough for a school that shares an address. A reply that an address is taken counts as
   * `TAKEN_POINTS`.
   */
  'sign-up': { perAddress: { points: 600, seconds: HOUR } },
  /** A mail that anybody can have sent to anybody. */
  mail: { perAddress: { points: 100, seconds: HOUR }, perAccount: { points: 5, seconds: HOUR } },
  /**
   * A join code that no class has. A class of 30 may mistype theirs at one address; 300 an hour of 22⁸ codes find none.
   */
  'join-code': { perAddress: { points: 300, seconds: HOUR }, perAccount: { points: 20, seconds: HOUR } },
  /** A new classroom. */
  classroom: { perAddress: { points: 300, seconds: HOUR }, perAccount: { points: 10, seconds: HOUR } },
  /** A roster that is read, or an invitation to teach. */
  invitation: { perAddress: { points: 600, seconds: HOUR }, perAccount: { points: 60, seconds: HOUR } },
} as const satisfies Record<string, AttemptPolicy>;

/** What it counts to be told that an e-mail address has an account: with 600 points, 30 an hour. */
export const TAKEN_POINTS = 20;

export type AttemptKind = keyof typeof ATTEMPT_POLICIES;

/** How long failures of one account from one address are remembered, in seconds. */
export const PAIR_SECONDS = 24 * HOUR;

/** How long an address that an account has signed in from counts as known, in seconds. */
export const KNOWN_SECONDS = 90 * 24 * HOUR;

const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * How long to wait after a failed attempt beyond the free ones: 30 seconds, doubled each time, 15 minutes at most.
 * Never for good.
 */
export function delaySeconds(failures: number, free: number): number {
  const beyond = Math.max(0, failures - free - 1);
  return Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(beyond, 10));
}

/** What is said to somebody who must wait; the same for accounts that exist and that do not. */
export function waitMessage(waitSeconds: number): string {
  const time =
    waitSeconds <= 90
      ? formatCount(Math.ceil(waitSeconds), 'second')
      : formatCount(Math.ceil(waitSeconds / 60), 'minute');
  return `That was tried too often. Try again in ${time}.`;
}
