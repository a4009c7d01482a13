import { formatCount } from '@/lib/words/count';

/** How often something may be tried: this many points in this many seconds. */
export type Allowance = { readonly points: number; readonly seconds: number };

/**
 * The limits for one kind of attempt. Only failed attempts count, except toward `inAll`. For some kinds, such as mail
 * and new classrooms, every attempt counts.
 */
export type AttemptPolicy = {
  /**
   * The limit per network address, across all accounts. It is generous because a whole school may share one address.
   */
  readonly perAddress: Allowance;
  /**
   * The limit per account, across all addresses. An address that the account has signed in from is exempt, so that
   * strangers cannot lock the owner out.
   */
  readonly perAccount?: Allowance & { readonly exemptsKnown?: true };
  /** The limit per account and address: this many attempts without a wait, then one after each delay. */
  readonly perPair?: { readonly free: number };
  /** The limit per account and address that also counts successful attempts, because each one costs a hash. */
  readonly inAll?: Allowance;
};

const HOUR = 3600;

/** The limits for every kind of attempt. */
export const ATTEMPT_POLICIES = {
  'sign-in': {
    perAddress: { points: 300, seconds: 600 },
    perAccount: { points: 100, seconds: HOUR, exemptsKnown: true },
    perPair: { free: 5 },
    inAll: { points: 100, seconds: 600 },
  },
  /**
   * The second factor, tried by someone who has the password. Allows 20 guesses per hour. At any time, 3 of the
   * 1,000,000 codes are valid.
   */
  code: { perAddress: { points: 300, seconds: 600 }, perAccount: { points: 20, seconds: HOUR }, perPair: { free: 5 } },
  /** The current password, requested again from a user who is signed in. */
  password: {
    perAddress: { points: 300, seconds: 600 },
    perPair: { free: 5 },
    inAll: { points: 100, seconds: 600 },
  },
  /**
   * Tokens of password reset links. There is no limit per account, so that made-up tokens cannot lock the owner out.
   */
  reset: { perAddress: { points: 60, seconds: 600 } },
  /**
   * New accounts. The limit is high enough for a school that shares an address. A reply that says that an address is
   * taken costs `TAKEN_POINTS`.
   */
  'sign-up': { perAddress: { points: 600, seconds: HOUR } },
  /** An e-mail that anyone can ask us to send to any address. */
  mail: { perAddress: { points: 100, seconds: HOUR }, perAccount: { points: 5, seconds: HOUR } },
  /**
   * A join code that no class has. The limit allows a class of 30 to mistype its code from one address. With 22⁸
   * possible codes, 300 guesses an hour will not find one.
   */
  'join-code': { perAddress: { points: 300, seconds: HOUR }, perAccount: { points: 20, seconds: HOUR } },
  /** A new classroom. */
  classroom: { perAddress: { points: 300, seconds: HOUR }, perAccount: { points: 10, seconds: HOUR } },
  /** A roster upload, or an invitation to teach. */
  invitation: { perAddress: { points: 600, seconds: HOUR }, perAccount: { points: 60, seconds: HOUR } },
} as const satisfies Record<string, AttemptPolicy>;

/**
 * The points that a reply costs when it reveals that an e-mail address has an account. A limit of 600 points an hour
 * allows 30 such replies.
 */
export const TAKEN_POINTS = 20;

export type AttemptKind = keyof typeof ATTEMPT_POLICIES;

/** How long failed attempts on one account from one address count, in seconds. */
export const PAIR_SECONDS = 24 * HOUR;

/** How long an account remembers an address that it has signed in from, in seconds. */
export const KNOWN_SECONDS = 90 * 24 * HOUR;

const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * Returns how many seconds to wait after each failed attempt beyond the free ones: 30 after the first, then twice as
 * long each time, up to 15 minutes. An account is never locked for good.
 */
export function delaySeconds(failures: number, free: number): number {
  const beyond = Math.max(0, failures - free - 1);
  return Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(beyond, 10));
}

/** Returns the message for a user who must wait. It is the same whether or not the account exists. */
export function waitMessage(waitSeconds: number): string {
  const time =
    waitSeconds <= 90
      ? formatCount(Math.ceil(waitSeconds), 'second')
      : formatCount(Math.ceil(waitSeconds / 60), 'minute');
  return `Too many tries. Try again in ${time}.`;
}
