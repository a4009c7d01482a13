/** An arrow that points down, and up when the surrounding fold (of class `group`) is open. */
export const Chevron = () => (
  <svg
    aria-hidden
    viewBox="0 0 16 16"
    width={16}
    height={16}
    className="shrink-0 text-muted group-open:rotate-180 forced-colors:text-[CanvasText]"
  >
    <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
  </svg>
);
