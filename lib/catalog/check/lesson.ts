import type { WrittenConcept } from '../concept';
import type { ReportFault } from './concept-fault';
import { didYouMean } from './nearest';

/**
 * Checks that the ids on a lesson card exist: the ids of two facts of the concept itself, and the id of another
 * concept.
 */
export function checkLesson({ id, facts, lesson }: WrittenConcept, known: ReadonlySet<string>, say: ReportFault): void {
  if (!lesson) return;
  const factIds = new Set(facts.map((fact) => fact.id));
  lesson.facts.forEach((name, index) => {
    const path = ['lesson', 'facts', index];
    if (!factIds.has(name))
      say(path, `unknown fact "${name}"`, didYouMean(name, factIds, 'write the id of a fact above'));
    if (lesson.facts.indexOf(name) < index) say(path, `"${name}" is on the card twice`, 'name another fact');
  });
  const other = lesson.unlike?.id;
  if (other === undefined) return;
  const path = ['lesson', 'unlike', 'id'];
  if (!known.has(other)) say(path, `unknown concept "${other}"`, didYouMean(other, known, 'write the id of a concept'));
  if (other === id) say(path, 'the card compares the concept with itself', 'name another concept');
}
