import type { ConceptId } from '@/lib/ids';

/** What a placement knows of a topic before it asks about it. */
export type PlacementTopic = {
  readonly id: ConceptId;
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  /** On the scale of ability, in logits: a learner of that ability knows it with even odds. */
  readonly difficulty: number;
  /** How far the true difficulty may be from it: a standard deviation, in the same unit. */
  readonly spread: number;
};

/** How the first answers of everybody to one topic went. */
export type FirstAnswers = { readonly asked: number; readonly right: number };

/** As much of a topic as its difficulty needs. */
type CourseTopic = Pick<PlacementTopic, 'id' | 'family' | 'prerequisites'>;

/** From the first topic of a course to its last, difficulty rises by so much. */
const COURSE_RANGE = 1.5;
/** How far difficulties are from what the place in a course says. An assumption: nothing measured says better. */
const COURSE_SPREAD = 0.85;
/** Of a learner's own: what one person knows and another of the same ability does not. */
const OWN_SPREAD = 0.7;
/** Between people of the same course, in logits. */
export const ABILITY_SPREAD = 0.9;
/** A first answer is right by luck so often, one in four choices, and by what the question itself gives away. */
const LUCKY = 0.29;

/**
 * The topics of a course with their difficulties: by their place in it, and by how the first answers of everybody
 * went where there are any. A topic is never easier than what it builds on.
 * @param course in the order in which it is best learned: every topic after its prerequisites
 */
export function rateDifficulty(
  course: readonly CourseTopic[],
  firstAnswers: ReadonlyMap<ConceptId, FirstAnswers>,
): readonly PlacementTopic[] {
  const rated = new Map<ConceptId, PlacementTopic>();
  for (const [place, topic] of course.entries()) {
    const expected = (place / Math.max(1, course.length - 1) - 0.5) * COURSE_RANGE;
    const seen = firstAnswers.get(topic.id);
    const { difficulty, spread } = seen ? correct(expected, seen) : { difficulty: expected, spread: COURSE_SPREAD };
    const base = Math.max(...topic.prerequisites.map((id) => rated.get(id)?.difficulty ?? Number.NEGATIVE_INFINITY));
    rated.set(topic.id, {
      id: topic.id,
      family: topic.family,
      prerequisites: topic.prerequisites.filter((id) => rated.has(id)),
      difficulty: Math.max(difficulty, base),
      spread: Math.hypot(spread, OWN_SPREAD),
    });
  }
  return [...rated.values()];
}

/**
 * What the place in a course says and what first answers say, each weighed by how sure it is: the mean of two normal
 * distributions. Luck is taken out of the answers first.
 */
function correct(expected: number, { asked, right }: FirstAnswers): { difficulty: number; spread: number } {
  // Half an answer either way, so that none and all have a logit.
  const share = (right + 0.5) / (asked + 1);
  const known = Math.min(0.98, Math.max(0.02, (share - LUCKY) / (1 - LUCKY)));
  // The logit of a mean over people is flatter than a person's own by their spread (Zeger, Liang and Albert, 1988).
  const flat = Math.sqrt(1 + 0.35 * (ABILITY_SPREAD ** 2 + OWN_SPREAD ** 2));
  const seen = -Math.log(known / (1 - known)) * flat;
  const slope = (known * (1 - known) * (1 - LUCKY)) / flat;
  const error = Math.sqrt((share * (1 - share)) / (asked + 1)) / slope;
  const weight = COURSE_SPREAD ** 2 / (COURSE_SPREAD ** 2 + error ** 2);
  return { difficulty: expected + weight * (seen - expected), spread: COURSE_SPREAD * Math.sqrt(1 - weight) };
}
