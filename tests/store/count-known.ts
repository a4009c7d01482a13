import type { ProgressView } from '@/lib/study/progress/view-progress';

/** Returns how many topics a learner knows according to their own progress page, within their goals and beyond. */
export const countKnown = ({ families }: ProgressView): number =>
  families.reduce((sum, { counts }) => sum + counts.known, 0);
