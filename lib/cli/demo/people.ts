import type { Chance } from '@/lib/quiz/chance';
import { around, between, happens } from './odds';

/** Nobody can have an address here: the ending is kept back for examples (RFC 2606). */
export const DEMO_DOMAIN = 'demo.example';
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

/** The class. Every sixth came late, every seventh gave up. */
export function makePeople(chance: Chance): readonly Person[] {
  return NAMES.map((name, index) => {
    const startsOn = index % 6 === 5 ? 10 + chance.below(20) : chance.below(3);
    return {
      name,
      email: `${(name.split(' ')[0] ?? name).toLowerCase()}@${DEMO_DOMAIN}`,
      timeZone: TIME_ZONES[index % TIME_ZONES.length] ?? 'UTC',
      dailyMinutes: chance.pick([5, 8, 10, 10]),
      ability: 1.5 * around(chance, 0.45),
      priorShare: happens(chance, 0.2) ? between(chance, 0.4, 0.6) : between(chance, 0.1, 0.3),
      diligence: between(chance, 0.45, 0.97),
      weariness: between(chance, 0, 0.03),
      startsOn,
      quitsOn: index % 7 === 6 ? startsOn + 7 + chance.below(25) : DEMO_DAYS,
    };
  });
}
