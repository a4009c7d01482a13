import type { ReactNode } from 'react';

type DrawnIconProps = {
  readonly children: ReactNode;
  /** The width of the lines. The drawing is 24 by 24. */
  readonly strokeWidth: number;
  /** The width and height in CSS pixels, unless the class sets them. */
  readonly size?: number;
  readonly className?: string | undefined;
};

/**
 * The frame of an icon drawn with lines in the color of the text. Screen readers skip it. The icon component from
 * `lucide-react` would add a kilobyte of script to every page.
 */
export function DrawnIcon({ children, strokeWidth, size, className }: DrawnIconProps) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {children}
    </svg>
  );
}
