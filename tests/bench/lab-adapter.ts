import type { ConceptId } from '@/lib/ids';
import { scoreFirst } from '@/lib/scheduler/memory/first-answer';
import { type Grade, gradeOf } from '@/lib/scheduler/memory/grade';
import type { Schedulable } from '@/lib/scheduler/quiz/quiz-state';
import { type SecondTries, SimulatedQuiz } from './scheduler/simulated-quiz';

/**
 * This project's scheduler as a policy for the scheduler lab: the quiz as shipped, behind the lab's interface. The
 * argument is a list like `dr=0.88,new=15,open,tries=none,grades=anki`:
 * - `dr` is the desired retention.
 * - `new` is the maximum number of new concepts a day. Without it, as many begin as fit.
 * - `open` lets a quiz continue until its minutes are used up. Without it, a quiz ends at the promised number.
 * - `tries` says which missed concepts come back on the same day (shipped, none, new, or all).
 * - `grades=anki` uses the lab's four grades. Without it, the quiz grades right and wrong answers itself, and assumes
 *   four choices at first.
 * - `untaught` asks first questions without a lesson and grades them by the learner's own record.
 * - `stops` simulates a learner who stops when the minutes are used up.
 *
 * The lab stops a sitting when the day's minutes are used up. The quiz as shipped does not: it ends at its promised
 * number, sometimes before the minutes are used up and sometimes after. `finishes` declares this, and the lab's loop
 * must respect it (`while (used < budget || policy.finishes)`).
 */

type Rating = 1 | 2 | 3 | 4;
type LabConcept = {
  readonly id: number;
  readonly kind: 'definition' | 'port';
  readonly prereqs: readonly number[];
  readonly confusables: readonly number[];
};
type LabContext = { readonly concepts: readonly LabConcept[]; readonly dailyBudgetSec: number };
type Policy = {
  readonly name: string;
  readonly finishes: boolean;
  init(context: LabContext): SimulatedQuiz;
  beginSession(quiz: SimulatedQuiz, now: number): void;
  nextConcept(quiz: SimulatedQuiz): number | null;
  update(quiz: SimulatedQuiz, id: number, rating: Rating, now: number, seconds: number): void;
};

const grades: Readonly<Record<Rating, Grade>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };
const toId = (id: number) => String(id) as ConceptId;
/** A first question has four options, and most later ones are typed. */
const GUESS_RATES = { first: 0.25, later: 0.01 };

export default function policy(argument = ''): Policy {
  const options = new Map(argument.split(',').map((part) => part.split('=') as [string, string | undefined]));
  const newPerDay = options.get('new');
  return {
    name: 'well-known',
    finishes: !options.has('open') && !options.has('stops'),
    init: ({ concepts, dailyBudgetSec }) =>
      new SimulatedQuiz(concepts.map(toSchedulable), {
        dailyMinutes: dailyBudgetSec / 60,
        desiredRetention: Number(options.get('dr') ?? 0.9),
        secondTries: (options.get('tries') ?? 'shipped') as SecondTries,
        newPerDay: newPerDay === undefined ? null : Number(newPerDay),
        promises: !options.has('open'),
      }),
    beginSession: (quiz, now) => quiz.startDay(Math.floor(now)),
    nextConcept: (quiz) => {
      const id = quiz.next();
      return id === null ? null : Number(id);
    },
    update(quiz, id, rating, _now, seconds) {
      const conceptId = toId(id);
      const predictedRecall = quiz.predict(conceptId);
      const isUntaught = predictedRecall === null && options.has('untaught');
      const marked = gradeMarked(rating, predictedRecall, isUntaught ? quiz.knownBefore() : null);
      const grade = options.get('grades') === 'anki' ? grades[rating] : marked;
      const score = isUntaught ? scoreFirst(outcomeOf(rating), GUESS_RATES.first) : null;
      quiz.answered(conceptId, grade, seconds * 1000, score);
    },
  };
}

const outcomeOf = (rating: Rating) => (rating === 1 ? 'wrong' : 'right');

/** Returns the grade of an answer that is only known to be right or wrong. */
const gradeMarked = (rating: Rating, predictedRecall: number | null, knownBefore: number | null): Grade =>
  gradeOf({
    outcome: outcomeOf(rating),
    guessRate: predictedRecall === null ? GUESS_RATES.first : GUESS_RATES.later,
    predictedRecall,
    knownBefore,
    sure: null,
    hinted: false,
    elapsedMs: 1,
    usualMs: null,
  });

/** The lab has no families, so each concept is its own family. */
const toSchedulable = ({ id, kind, prereqs, confusables }: LabConcept): Schedulable => ({
  id: toId(id),
  kind: kind === 'definition' ? 'written' : 'service',
  tier: 'core',
  family: String(id),
  prerequisites: prereqs.map(toId),
  confusables: confusables.map(toId),
});
