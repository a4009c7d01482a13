import type { ConceptId } from '@/lib/ids';
import { indexById, type QuizState, type Schedulable } from './quiz-state';

/** A concept of a course with its step: 0 for core concepts and their prerequisites, 1 for the rest. */
export type CourseConcept = { readonly concept: Schedulable; readonly step: 0 | 1 };

const known = new WeakMap<readonly ConceptId[], WeakMap<readonly Schedulable[], readonly CourseConcept[]>>();

/**
 * Returns the concepts of a course in order, each with its step. The result is computed once for each pair of lists,
 * which never change.
 */
export function listCourseConcepts({ course, concepts }: QuizState): readonly CourseConcept[] {
  const ofCourse = known.get(course) ?? new WeakMap<readonly Schedulable[], readonly CourseConcept[]>();
  known.set(course, ofCourse);
  const found = ofCourse.get(concepts);
  if (found) return found;
  const index = indexById(concepts);
  const listed = course.flatMap((id) => index.get(id) ?? []);
  const first = new Set<ConceptId>();
  const add = (concept: Schedulable | undefined): void => {
    if (!concept || first.has(concept.id)) return;
    first.add(concept.id);
    for (const prerequisite of concept.prerequisites) add(index.get(prerequisite));
  };
  for (const concept of listed) if (concept.tier === 'core') add(concept);
  const made = listed.map((concept): CourseConcept => ({ concept, step: first.has(concept.id) ? 0 : 1 }));
  ofCourse.set(concepts, made);
  return made;
}

const dependents = new WeakMap<readonly CourseConcept[], ReadonlyMap<ConceptId, readonly Schedulable[]>>();

/** Returns the concepts of the course that directly build on a concept. They are grouped once for each course. */
export function listDependents(state: QuizState, id: ConceptId): readonly Schedulable[] {
  const course = listCourseConcepts(state);
  const grouped = dependents.get(course) ?? groupByPrerequisite(course);
  dependents.set(course, grouped);
  return grouped.get(id) ?? [];
}

function groupByPrerequisite(course: readonly CourseConcept[]): ReadonlyMap<ConceptId, readonly Schedulable[]> {
  const grouped = new Map<ConceptId, Schedulable[]>();
  for (const { concept } of course) {
    for (const id of concept.prerequisites) {
      const others = grouped.get(id);
      if (others) others.push(concept);
      else grouped.set(id, [concept]);
    }
  }
  return grouped;
}
