/**
 * From so much predicted recall on, the next stronger step of the scale begins; 0.8 is where a concept counts as known.
 */
const STEPS = [0.5, 0.7, 0.8, 0.9] as const;

/** What each step means, the weakest first. */
export const STEP_LABELS = ['below 50%', '50 to 69%', '70 to 79%', '80 to 89%', '90% or more'] as const;

/** The step of a predicted recall, from 1 to 5. */
export const recallStep = (recall: number): number => 1 + STEPS.filter((from) => recall >= from).length;

/** What a concept is drawn in where the learner has graded every response. */
export const SELF_GRADED_COLOR = 'var(--line)';

/** What each step of a share of topics means, the weakest first. */
export const SHARE_LABELS = ['under 25%', '25 to 49%', '50 to 74%', '75% or more'] as const;

/** The step of a share of topics that are known, 0 to 1, from 2 to 5; 0 where none is. */
export const shareStep = (share: number): number => (share === 0 ? 0 : Math.min(5, 2 + Math.floor(4 * share)));

/** The color of a step, and of writing upon it. */
export const stepColor = (step: number): string => `var(--recall-${step})`;
export const inkOn = (step: number): string => (step >= 4 ? 'var(--on-accent)' : 'var(--ink)');
