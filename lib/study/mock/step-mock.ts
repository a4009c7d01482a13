import type { Catalog } from '@/lib/catalog/catalog';
import { MOCK_GRACE_MS, type OpenMock } from '@/lib/db/exam/mock-exams';
import type { ConceptId } from '@/lib/ids';

/** Where a mock exam stands: the concept to ask next, null at the end, and how many questions are answered. */
export type MockStep = { readonly conceptId: ConceptId | null; readonly done: number; readonly total: number };

/** Finds the next question of a mock exam: the first that is not answered yet, while there is time. */
export function stepMock(catalog: Catalog, mock: OpenMock | null, now: Date): MockStep {
  if (mock === null) return { conceptId: null, done: 0, total: 0 };
  const isLeft = (id: ConceptId) => !mock.answeredIds.includes(id) && catalog.find(id) !== null;
  const conceptId = leftOfMock(mock, now) === 0 ? null : (mock.conceptIds.find(isLeft) ?? null);
  return { conceptId, done: mock.answeredIds.length, total: mock.conceptIds.length };
}

/** How many milliseconds are left of a mock exam's time. */
export const leftOfMock = (mock: OpenMock | null, now: Date): number =>
  mock === null ? 0 : Math.max(0, mock.endsAtMs - now.getTime());

/** Whether an answer to a mock exam comes too late. What was sent in time may take a few seconds to arrive. */
export const isMockOver = (endsAtMs: number | null, now: Date): boolean =>
  endsAtMs === null || now.getTime() > endsAtMs + MOCK_GRACE_MS;
