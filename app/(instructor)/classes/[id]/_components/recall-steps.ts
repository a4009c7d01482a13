/** The predicted recall at which each stronger step of the scale begins. A concept counts as known at 0.8 or more. */
const STEPS = [0.5, 0.7, 0.8, 0.9] as const;

/** The label of each step, weakest first. */
export const STEP_LABELS = ['below 50%', '50 to 69%', '70 to 79%', '80 to 89%', '90% or more'] as const;

/** Returns the step of a predicted recall, from 1 to 5. */
export const recallStep = (recall: number): number => 1 + STEPS.filter((from) => recall >= from).length;

/** The color of a concept for which the learner has graded every response. */
export const SELF_GRADED_COLOR = 'var(--line)';

/** The label of each step for a share of topics, weakest first. */
export const SHARE_LABELS = ['under 25%', '25 to 49%', '50 to 74%', '75% or more'] as const;

/** Returns the step for a share of known topics from 0 to 1: a step from 2 to 5, or 0 if no topic is known. */
export const shareStep = (share: number): number => (share === 0 ? 0 : Math.min(5, 2 + Math.floor(4 * share)));

/** Returns the colors of a step: its background and its text. */
export const stepColor = (step: number): string => `var(--recall-${step})`;
export const inkOn = (step: number): string => (step >= 4 ? 'var(--on-accent)' : 'var(--ink)');
