import type { ConceptId } from '@/lib/ids';
import { type QuizPlanOptions, SimulatedQuiz } from './simulated-quiz';
import type { Contestant } from './trial';

/**
 * The settings that differ from the shipped ones. The shipped `newPerDay` is 15, but here there is no limit by default.
 */
export type Variant = Partial<Omit<QuizPlanOptions, 'dailyMinutes'>> & {
  /** Whether the learner stops when the minutes are used up, even before the promised number. */
  readonly stops?: boolean;
};

/** This project's scheduler as shipped, with the changes of a variant. */
export const wellKnown = (desiredRetention: number, { stops = false, ...variant }: Variant = {}): Contestant => ({
  name: `Well Known ${desiredRetention}`,
  finishes: !stops && variant.promises !== false,
  begin: (deck, dailyMinutes) => {
    const shipped = { secondTries: 'shipped', newPerDay: null, promises: true } as const;
    const options = { dailyMinutes, desiredRetention, ...shipped, ...variant };
    const quiz = new SimulatedQuiz(deck.concepts, options);
    const places = new Map(deck.concepts.map(({ id }, place) => [id, place]));
    const idOf = (place: number): ConceptId => {
      const concept = deck.concepts[place];
      if (!concept) throw new Error(`no concept at position ${place}`);
      return concept.id;
    };
    return {
      startDay: (day) => quiz.startDay(day),
      next: () => {
        const id = quiz.next();
        return id === null ? null : (places.get(id) ?? null);
      },
      predict: (place) => quiz.predict(idOf(place)),
      answered: (place, grade, _at, elapsedMs) => quiz.answered(idOf(place), grade, elapsedMs),
    };
  },
});
