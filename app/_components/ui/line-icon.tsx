import { DrawnIcon } from './drawn-icon';

const DISK = <circle cx="12" cy="12" r="10" />;

/** The drawings, from lucide (ISC license), 24 by 24. */
const DRAWINGS = {
  close: <path d="M18 6 6 18M6 6l12 12" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="4" />,
  up: <path d="m5 12 7-7 7 7M12 19V5" />,
  down: <path d="M12 5v14M19 12l-7 7-7-7" />,
  grip: <path d="M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01" strokeWidth="4" />,
  right: (
    <>
      {DISK}
      <path d="m8 12 2.5 2.5L16 9" />
    </>
  ),
  almost: (
    <>
      {DISK}
      <path d="M12 18a6 6 0 0 0 0-12v12z" />
    </>
  ),
  wrong: (
    <>
      {DISK}
      <path d="m15 9-6 6M9 9l6 6" />
    </>
  ),
  told: (
    <>
      {DISK}
      <path d="m12 16 4-4-4-4M8 12h8" />
    </>
  ),
};

export type LineIconName = keyof typeof DRAWINGS;

type LineIconProps = { readonly name: LineIconName; readonly className: string };

/** The icon of a control or a verdict. */
export function LineIcon({ name, className }: LineIconProps) {
  return (
    <DrawnIcon strokeWidth={2} className={className}>
      {DRAWINGS[name]}
    </DrawnIcon>
  );
}
