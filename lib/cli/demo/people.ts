import type { Chance } from '@/lib/quiz/chance';
import { happens } from '@/lib/quiz/unknowing';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import { around, between } from './odds';

/** Nobody can have an address here: the ending is kept back for examples (RFC 2606). */
export const DEMO_DOMAIN = 'demo.example';
/** Where the demo's accounts are until all of it is there; a run that was cut off leaves them here. */
export const DRAFT_DOMAIN = `unfinished.${DEMO_DOMAIN}`;
/** How many days of reviews the demo has. */
export const DEMO_DAYS = 60;

export const INSTRUCTOR = { name: 'Ines Calloway', email: `ines@${DEMO_DOMAIN}`, timeZone: 'Europe/Berlin' };

const NAMES = [
  ...['Amara Okafor', 'Aroha Ngata', 'Ben Lindqvist', 'Bilal Hussain', 'Camille Laurent', 'Chiara Moretti'],
  ...['Daniel Osei', 'Diego Álvarez', 'Elif Yılmaz', 'Farid Rahimi', 'Greta Nowak', 'Hiroshi Tanaka'],
  ...['Ingrid Solberg', 'Jamal Carter', 'Katarzyna Zielińska', 'Liam Byrne', 'Mei-Ling Wu', 'Noah Fischer'],
  ...['Olga Petrova', 'Priya Raman', 'Quentin Dubois', 'Rosa Delgado', 'Samir Haddad', 'Tala Reyes'],
  ...['Ursula Meier', 'Viktor Horváth', 'Wanjiru Kamau', 'Xiomara Cruz', 'Yusuf Demir', 'Zoe Papadaki'],
];

/** Most are where their school is. */
const TIME_ZONES = [
  ...['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin', 'Europe/London', 'Europe/Warsaw', 'Europe/Berlin'],
  ...['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Europe/Berlin'],
];

/** Somebody made up: what the app is told of them, and what only the demo knows. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly dailyMinutes: number;
  /** From Monday, the share of the daily minutes that each weekday has. */
  readonly weekdayShares: readonly number[];
  /**
   * First and last day of a break, and the day of an exam with the recall wanted, as days of the class counted from 0.
   */
  readonly pause: { readonly from: number; readonly to: number } | null;
  readonly exam: { readonly on: number; readonly recall: number } | null;
  /** Memories last so many times as long as an average learner's. */
  readonly ability: number;
  /** Share of the concepts that they knew before. */
  readonly priorShare: number;
  /** Probability of studying on a working day; at weekends it is half. */
  readonly diligence: number;
  /** Probability of breaking off after any one question. */
  readonly weariness: number;
  /** Day, from 0, of the first study; and the day on which they gave up. */
  readonly startsOn: number;
  readonly quitsOn: number;
};

/** How some spread their week; the others study on any day alike. */
const WEEKS = [[1, 1, 1, 1, 1, 0, 0], EVEN_WEEK, [1, 1, 1, 1, 1, 0.5, 0.5], EVEN_WEEK, EVEN_WEEK];
/** A break that lies behind, and one ahead. */
const BREAKS = [
  { from: DEMO_DAYS - 24, to: DEMO_DAYS - 15 },
  { from: DEMO_DAYS + 9, to: DEMO_DAYS + 18 },
];
/** The class's exam, for those who entered it. */
const EXAM = { on: DEMO_DAYS + 25, recall: 0.85 };

/** The class. Every sixth came late, every seventh gave up. */
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
