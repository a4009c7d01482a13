import type { ClassRecall } from '@/lib/classroom/insight/class-recall';

/**
 * From so much predicted recall on, the next stronger step of the scale begins; 0.8 is where a concept counts as known.
 */
const STEPS = [0.5, 0.7, 0.8, 0.9] as const;

/** What each step means, the weakest first. */
export const STEP_LABELS = ['below 50%', '50 to 69%', '70 to 79%', '80 to 89%', '90% and more'] as const;

/** The step of a predicted recall, from 1 to 5. */
export const recallStep = (recall: number): number => 1 + STEPS.filter((from) => recall >= from).length;

/** What a concept is drawn in where the learner has graded every response. */
export const SELF_GRADED_COLOR = 'var(--line)';
const SELF_GRADED = -1;

/** The colour of a step, and of writing upon it. */
export const stepColor = (step: number): string => `var(--recall-${step})`;
export const inkOn = (step: number): string => (step >= 4 ? 'var(--on-accent)' : 'var(--ink)');

/**
 * A strip with a field of the same width for each concept, and its frame, as the images of a `recall-strip`: what is
 * not begun stays empty. Fields alike that lie side by side are one.
 */
export function drawStrip(recalls: readonly ClassRecall[]): string {
  const steps = recalls.map((recall) =>
    typeof recall === 'number' ? recallStep(recall) : recall === null ? 0 : SELF_GRADED,
  );
  const stops: string[] = [];
  for (let from = 0; from < steps.length; ) {
    const step = steps[from] ?? 0;
    let to = from + 1;
    while (to < steps.length && steps[to] === step) to++;
    const colour = step === 0 ? 'var(--card)' : step === SELF_GRADED ? SELF_GRADED_COLOR : stepColor(step);
    stops.push(`${colour} ${percent(from, steps.length)} ${percent(to, steps.length)}`);
    from = to;
  }
  return `linear-gradient(90deg,${stops.join()}),var(--strip-frame)`;
}

const percent = (place: number, count: number): string => `${Math.round((10_000 * place) / count) / 100}%`;
