import type { ProgressView } from '@/lib/study/progress/view-progress';

/** How many topics a learner's own progress says they know, within their goals and beyond. */
export const countKnown = ({ families }: ProgressView): number =>
  families.reduce((sum, { counts }) => sum + counts.known, 0);
