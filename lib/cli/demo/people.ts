import type { Chance } from '@/lib/quiz/chance';
import { happens } from '@/lib/quiz/unknowing';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import { around, between } from './odds';

/**
 * The domain of the demo's accounts. No one can have an address in it, because it is reserved for examples (RFC 2606).
 */
export const DEMO_DOMAIN = 'demo.example';
/** The domain of the demo's accounts until all of them exist. An interrupted run leaves its accounts in this domain. */
export const DRAFT_DOMAIN = `unfinished.${DEMO_DOMAIN}`;
/** The number of days of reviews in the demo. */
export const DEMO_DAYS = 60;

export const INSTRUCTOR = { name: 'Ines Calloway', email: `ines@${DEMO_DOMAIN}`, timeZone: 'Europe/Berlin' };

const NAMES = [
  ...['Amara Okafor', 'Aroha Ngata', 'Ben Lindqvist', 'Bilal Hussain', 'Camille Laurent', 'Chiara Moretti'],
  ...['Daniel Osei', 'Diego Álvarez', 'Elif Yılmaz', 'Farid Rahimi', 'Greta Nowak', 'Hiroshi Tanaka'],
  ...['Ingrid Solberg', 'Jamal Carter', 'Katarzyna Zielińska', 'Liam Byrne', 'Mei-Ling Wu', 'Noah Fischer'],
  ...['Olga Petrova', 'Priya Raman', 'Quentin Dubois', 'Rosa Delgado', 'Samir Haddad', 'Tala Reyes'],
  ...['Ursula Meier', 'Viktor Horváth', 'Wanjiru Kamau', 'Xiomara Cruz', 'Yusuf Demir', 'Zoe Papadaki'],
];

/** The time zones of the learners. Most are in the time zone of their school. */
const TIME_ZONES = [
  ...['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin', 'Europe/London', 'Europe/Warsaw', 'Europe/Berlin'],
  ...['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Europe/Berlin'],
];

/** A made-up person: what the app knows about them, and what only the demo knows. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly dailyMinutes: number;
  /** How the week's minutes are spread over its days, starting on Monday. */
  readonly weekdayShares: readonly number[];
  /**
   * The first and last days of a break, and the day of an exam and the target recall for it. The days of the class
   * are counted from 0.
   */
  readonly pause: { readonly from: number; readonly to: number } | null;
  readonly exam: { readonly on: number; readonly recall: number } | null;
  /** How long their memories last, as a multiple of an average learner's. */
  readonly ability: number;
  /** The share, 0 to 1, of the concepts that they knew before they started learning. */
  readonly priorShare: number;
  /** The probability that they study on a day from Monday to Friday. On weekends, it is half as high. */
  readonly diligence: number;
  /** The probability that they stop after a question. */
  readonly weariness: number;
  /** The day on which they first studied, and the day on which they gave up. Days count from 0. */
  readonly startsOn: number;
  readonly quitsOn: number;
};

/** The ways in which learners spread their study over the week. */
const WEEKS = [[1, 1, 1, 1, 1, 0, 0], EVEN_WEEK, [1, 1, 1, 1, 1, 0.5, 0.5], EVEN_WEEK, EVEN_WEEK];
/** The breaks: one in the past, and one in the future. */
const BREAKS = [
  { from: DEMO_DAYS - 24, to: DEMO_DAYS - 15 },
  { from: DEMO_DAYS + 9, to: DEMO_DAYS + 18 },
];
/** The class's exam, for learners who entered an exam in their settings. */
const EXAM = { on: DEMO_DAYS + 25, recall: 0.85 };

/** Makes the class. Every sixth learner joined late, and every seventh gave up. */
export function makePeople(chance: Chance): readonly Person[] {
  return NAMES.map((name, index) => {
    const startsOn = index % 6 === 5 ? 10 + chance.below(20) : chance.below(3);
    return {
      name,
      email: `${(name.split(' ')[0] ?? name).toLowerCase()}@${DEMO_DOMAIN}`,
      timeZone: TIME_ZONES[index % TIME_ZONES.length] ?? 'UTC',
      dailyMinutes: chance.pick([5, 8, 10, 10]),
      weekdayShares: WEEKS[index % WEEKS.length] ?? EVEN_WEEK,
      pause: index % 8 === 2 ? (BREAKS[Math.floor(index / 8) % BREAKS.length] ?? null) : null,
      exam: index % 5 === 3 ? EXAM : null,
      ability: 1.5 * around(chance, 0.45),
      priorShare: happens(chance, 0.2) ? between(chance, 0.4, 0.6) : between(chance, 0.1, 0.3),
      diligence: between(chance, 0.45, 0.97),
      weariness: between(chance, 0, 0.03),
      startsOn,
      quitsOn: index % 7 === 6 ? startsOn + 7 + chance.below(25) : DEMO_DAYS,
    };
  });
}
