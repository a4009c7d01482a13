import type { ConceptId } from '@/lib/ids';
import { scoreFirst } from '@/lib/scheduler/memory/first-answer';
import { type Grade, gradeOf } from '@/lib/scheduler/memory/grade';
import type { Schedulable } from '@/lib/scheduler/quiz/quiz-state';
import { type SecondTries, SimulatedQuiz } from './scheduler/simulated-quiz';

/**
 * This project's scheduler as a policy of the scheduler lab: the quiz as it is shipped, behind the lab's interface. The
 * argument is a list like `dr=0.88,new=15,open,tries=none,grades=anki`: the desired retention, new concepts a day at
 * most (without it as many as fit), whether a quiz goes on until its minutes are spent (without it it ends at the
 * promised number), what is asked once more on the same day (shipped, none, new, all), and whether the lab's four
 * grades are taken (without it the quiz grades what was right or wrong, with four choices at first). With `untaught`,
 * first questions come without a lesson and are graded by the learner's own record.
 *
 * The lab stops a sitting when the day's minutes are spent. The quiz as shipped doesn't: it ends at its promised
 * number, sometimes before the minutes and sometimes after them. `finishes` says so, and the lab's loop must honor it
 * (`while (used < budget || policy.finishes)`). A learner who stops at the minutes all the same is `stops`.
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
/** A first question has four options; later ones are mostly typed. */
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

/** The grade of an answer of which only right or wrong is known. */
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

/** The lab has no families: each concept is one of its own. */
const toSchedulable = ({ id, kind, prereqs, confusables }: LabConcept): Schedulable => ({
  id: toId(id),
  kind: kind === 'definition' ? 'written' : 'service',
  tier: 'core',
  family: String(id),
  prerequisites: prereqs.map(toId),
  confusables: confusables.map(toId),
});
