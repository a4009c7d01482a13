import type { WrittenConcept } from '../concept';
import type { ReportFault } from './concept-fault';
import { didYouMean } from './nearest';

/** What a lesson card names exists: facts of the concept itself, and another concept. */
export function checkLesson({ id, facts, lesson }: WrittenConcept, known: ReadonlySet<string>, say: ReportFault): void {
  if (!lesson) return;
  const factIds = new Set(facts.map((fact) => fact.id));
  lesson.facts.forEach((name, index) => {
    const path = ['lesson', 'facts', index];
    if (!factIds.has(name))
      say(path, `unknown fact "${name}"`, didYouMean(name, factIds, 'write the id of a fact above'));
    if (lesson.facts.indexOf(name) < index) say(path, `"${name}" stands twice on the card`, 'name another fact');
  });
  const other = lesson.unlike?.id;
  if (other === undefined) return;
  const path = ['lesson', 'unlike', 'id'];
  if (!known.has(other)) say(path, `unknown concept "${other}"`, didYouMean(other, known, 'write the id of a concept'));
  if (other === id) say(path, 'the card sets the concept apart from itself', 'name another concept');
}
