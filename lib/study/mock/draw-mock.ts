import type { ConceptId } from '@/lib/ids';
import type { Chance } from '@/lib/quiz/chance';
import type { ExamSection } from '@/lib/study/readiness/exam-sections';

/** The number of questions in a mock exam, or fewer if there are fewer topics. */
export const MOCK_QUESTIONS = 30;
/** The number of seconds for each question. */
const QUESTION_SECONDS = 60;

/** Returns the time limit of an exam with this many questions, in seconds. */
export const mockSeconds = (questionCount: number): number => questionCount * QUESTION_SECONDS;

/** Returns the number of questions in a mock exam on these sections. */
export const countMockQuestions = (sections: readonly ExamSection[]): number =>
  Math.min(
    MOCK_QUESTIONS,
    sections.reduce((sum, { concepts }) => sum + concepts.length, 0),
  );

/** Draws the topics of a mock exam in the proportions of its sections, each topic at most once, in random order. */
export function drawMock(sections: readonly ExamSection[], chance: Chance): readonly ConceptId[] {
  const counts = shareOut(sections, countMockQuestions(sections));
  return chance.shuffle(sections.flatMap(({ concepts }, place) => chance.sample(concepts, counts[place] ?? 0)));
}

/**
 * Distributes questions among sections by the largest remainders (Hamilton's method). A section with fewer topics than
 * its share gives the rest to the others.
 */
export function shareOut(sections: readonly ExamSection[], questionCount: number): readonly number[] {
  const counts = sections.map(() => 0);
  let left = questionCount;
  while (left > 0) {
    const open = sections.flatMap(({ weight, concepts }, place) => {
      const room = concepts.length - (counts[place] ?? 0);
      return room > 0 ? [{ place, weight, room }] : [];
    });
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const quotas = open.map(({ place, weight, room }) => {
      const quota = (left * weight) / total;
      const whole = Math.min(room, Math.floor(quota));
      return { place, whole, room, rest: quota - whole };
    });
    let given = 0;
    for (const { place, whole } of quotas) {
      counts[place] = (counts[place] ?? 0) + whole;
      given += whole;
    }
    left -= given;
    // Questions for which a section has too few topics are given to the other sections by weight. After that, the
    // largest remainders decide.
    if (quotas.some(({ rest }) => rest >= 1)) continue;
    const next = quotas.filter(({ whole, room }) => whole < room).sort((one, other) => other.rest - one.rest);
    for (const { place } of next.slice(0, left)) {
      counts[place] = (counts[place] ?? 0) + 1;
      left--;
    }
  }
  return counts;
}
