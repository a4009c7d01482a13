import type { ConceptId } from '@/lib/ids';

/** What a placement knows about a topic before it asks about it. */
export type PlacementTopic = {
  readonly id: ConceptId;
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  /**
   * The difficulty on the scale of ability, in logits. A learner with this ability knows the topic with a chance of one
   * half.
   */
  readonly difficulty: number;
  /** The standard deviation of the true difficulty from it, in logits. */
  readonly spread: number;
};

/** The results of all learners' first answers to one topic. */
export type FirstAnswers = { readonly asked: number; readonly right: number };

/** The fields of a topic that its difficulty depends on. */
type CourseTopic = Pick<PlacementTopic, 'id' | 'family' | 'prerequisites'>;

/** By how much difficulty rises from the first topic of a course to the last. */
const COURSE_RANGE = 1.5;
/**
 * The standard deviation of a difficulty from what its place in the course predicts. This is an assumption, because no
 * measurement exists.
 */
const COURSE_SPREAD = 0.85;
/** The standard deviation between people of the same ability, because each of them knows different topics. */
const OWN_SPREAD = 0.7;
/** The standard deviation of ability between people in the same course, in logits. */
export const ABILITY_SPREAD = 0.9;
/** The chance that a first answer is right by luck: one in four choices, plus what the question itself gives away. */
const LUCKY = 0.29;

/**
 * Returns the topics of a course with their difficulties. A difficulty follows from the topic's place in the course,
 * and from all learners' first answers if there are any. A topic is never easier than its prerequisites.
 * @param course in the best learning order, with every topic after its prerequisites
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
 * Combines the difficulty that the place in the course predicts with the one that first answers show. Each is weighted
 * by its precision: the result is the mean of two normal distributions. Luck is removed from the answers first.
 */
function correct(expected: number, { asked, right }: FirstAnswers): { difficulty: number; spread: number } {
  // Adding half an answer to each side gives every share a finite logit.
  const share = (right + 0.5) / (asked + 1);
  const known = Math.min(0.98, Math.max(0.02, (share - LUCKY) / (1 - LUCKY)));
  // The logit of a mean over people is flatter than one person's logit, because people differ (Zeger, Liang and Albert,
  // 1988).
  const flat = Math.sqrt(1 + 0.35 * (ABILITY_SPREAD ** 2 + OWN_SPREAD ** 2));
  const seen = -Math.log(known / (1 - known)) * flat;
  const slope = (known * (1 - known) * (1 - LUCKY)) / flat;
  const error = Math.sqrt((share * (1 - share)) / (asked + 1)) / slope;
  const weight = COURSE_SPREAD ** 2 / (COURSE_SPREAD ** 2 + error ** 2);
  return { difficulty: expected + weight * (seen - expected), spread: COURSE_SPREAD * Math.sqrt(1 - weight) };
}
