import type { OwnTopic } from '@/lib/api/replies';

export type Review = OwnTopic['reviews'][number];

type OutcomeLook = { readonly label: string; readonly sign: string; readonly color: string };

/** An outcome as a word, a sign, and a color. The color only repeats it. */
export const OUTCOMES: Readonly<Record<Review['outcome'], OutcomeLook>> = {
  right: { label: 'Right', sign: '✓', color: 'text-correct' },
  'partly-right': { label: 'Almost', sign: '◐', color: 'text-partly' },
  wrong: { label: 'Not quite', sign: '✗', color: 'text-wrong' },
  unanswered: { label: 'Skipped', sign: '→', color: 'text-info' },
};
