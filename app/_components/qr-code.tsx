import { encode } from 'uqr';

type QrCodeProps = {
  readonly text: string;
  /** Says where the code leads and where the same address is written. */
  readonly label: string;
  readonly className?: string;
};

/** A QR code that is drawn on the server. It is dark on white in both themes, because scanners expect that. */
export function QrCode({ text, label, className = '' }: QrCodeProps) {
  const { data, size } = encode(text, { border: 2 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`rounded-lg bg-white forced-color-adjust-none ${className}`}
    >
      <path
        d={data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')}
        fill="black"
      />
    </svg>
  );
}
