import type { Turn } from '@/lib/study/sitting/turn';

/** Returns a turn that asks a learner who has not answered anything yet about SSH. */
export const turnOf = (more: Pick<Turn, 'learnerId' | 'issuedAtMs' | 'catalogVersion'>): Turn => ({
  id: 'turn' as Turn['id'],
  conceptId: 'ssh' as Turn['conceptId'],
  form: 'single-choice',
  seed: 1,
  mode: 'today',
  beyond: 0,
  promise: null,
  reason: 'new',
  hinted: false,
  proves: false,
  mockEndsAtMs: null,
  basis: {
    ...{ logLength: 0, modelVersion: 0, disclosureCount: 0, disclosures: [], timeZone: 'UTC' },
    ...{ parameters: null, usualMs: null, knownBefore: null, spentOn: null, memory: null },
  },
  ...more,
});
