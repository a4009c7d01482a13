import type { Catalog } from '@/lib/catalog/catalog';
import { MOCK_GRACE_MS, type OpenMock } from '@/lib/db/exam/mock-exams';
import type { ConceptId } from '@/lib/ids';

/**
 * The state of a mock exam: the concept to ask about next, or null at the end, and the number of answered questions.
 */
export type MockStep = { readonly conceptId: ConceptId | null; readonly done: number; readonly total: number };

/** Returns the next step of a mock exam: the first unanswered question, as long as there is time. */
export function stepMock(catalog: Catalog, mock: OpenMock | null, now: Date): MockStep {
  if (mock === null) return { conceptId: null, done: 0, total: 0 };
  const isLeft = (id: ConceptId) => !mock.answeredIds.includes(id) && catalog.find(id) !== null;
  const conceptId = leftOfMock(mock, now) === 0 ? null : (mock.conceptIds.find(isLeft) ?? null);
  return { conceptId, done: mock.answeredIds.length, total: mock.conceptIds.length };
}

/** Returns the remaining time of a mock exam, in milliseconds. */
export const leftOfMock = (mock: OpenMock | null, now: Date): number =>
  mock === null ? 0 : Math.max(0, mock.endsAtMs - now.getTime());

/**
 * Returns whether an answer in a mock exam is too late. An answer that was sent in time may take a few seconds to
 * arrive.
 */
export const isMockOver = (endsAtMs: number | null, now: Date): boolean =>
  endsAtMs === null || now.getTime() > endsAtMs + MOCK_GRACE_MS;
