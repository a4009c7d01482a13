import type { Drawing } from './drawing';

/** A drawing by itself. Screen readers read its full description. */
export function Picture({ drawing: { name, title, description, picture } }: { readonly drawing: Drawing }) {
  return (
    <svg
      data-drawing={name}
      viewBox="0 0 320 200"
      role="img"
      aria-labelledby={`${name}-title`}
      aria-describedby={`${name}-desc`}
      className="h-auto w-full rounded-xl border border-line bg-card text-ink forced-colors:[--accent:Highlight] forced-colors:[--card:Canvas] forced-colors:[--muted:CanvasText] forced-colors:[--on-accent:HighlightText] forced-colors:[--sunk:Canvas]"
      fontSize={12}
      fontFamily="var(--font-sans)"
      fill="currentColor"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <title id={`${name}-title`}>{title}</title>
      <desc id={`${name}-desc`}>{description}</desc>
      {picture}
    </svg>
  );
}
