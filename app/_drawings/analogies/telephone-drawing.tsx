const EXTENSIONS = [
  { number: '25', y: 76 },
  { number: '80', y: 140 },
  { number: '443', y: 204 },
] as const;
const CALLED = '443';

/**
 * Compares a host with a company: the main number is the IP address, an extension is the port, and a call is the
 * connection.
 */
export function TelephoneDrawing() {
  return (
    <svg
      viewBox="0 0 360 290"
      role="img"
      aria-label="A company has a switchboard. Its main number, 192.0.2.10, represents the IP address, and its extensions 25, 80, and 443 represent ports. A caller at 198.51.100.7 with extension 51000 is talking to extension 443. The two handsets represent sockets, and the call between them represents the connection."
      className="h-auto w-full rounded-lg border border-line bg-card"
      fontSize={13}
      fill="var(--ink)"
    >
      <rect x={128} y={14} width={222} height={232} rx={6} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />
      <text x={239} y={36} textAnchor="middle" fontFamily="var(--font-mono)" fontWeight={600}>
        192.0.2.10
      </text>
      <text x={239} y={53} textAnchor="middle">
        main number <tspan fontWeight={600}>= IP address</tspan>
      </text>
      <rect x={140} y={92} width={34} height={130} rx={4} fill="var(--sunk)" stroke="var(--muted)" />
      {EXTENSIONS.map(({ number, y }) => (
        <g key={number}>
          <path
            d={`M174 ${157 + (y - 140) * 0.7}C200 ${157 + (y - 140) * 0.7} 190 ${y + 14} 214 ${y + 14}`}
            fill="none"
            stroke={number === CALLED ? 'var(--accent)' : 'var(--muted)'}
            strokeWidth={number === CALLED ? 3 : 1.25}
          />
          <Telephone x={216} y={y} isTalking={number === CALLED} />
          <text x={268} y={y + 18} fontFamily="var(--font-mono)" fontWeight={number === CALLED ? 600 : 400}>
            {number}
          </text>
        </g>
      ))}
      <text x={297} y={94}>
        ext.
      </text>
      <text x={297} y={111} fontWeight={600}>
        = port
      </text>
      <Telephone x={30} y={188} isTalking />
      <path d="M74 202H140M140 202H174" fill="none" stroke="var(--accent)" strokeWidth={3} />
      <text x={8} y={236} fontFamily="var(--font-mono)" fontSize={12}>
        198.51.100.7
      </text>
      <text x={8} y={252} fontFamily="var(--font-mono)" fontSize={12}>
        ext. 51000
      </text>
      <text x={8} y={150}>
        handsets
      </text>
      <text x={8} y={167} fontWeight={600}>
        = sockets
      </text>
      <path d="M44 172L50 184" stroke="var(--muted)" />
      <text x={180} y={274} textAnchor="middle">
        <tspan fill="var(--accent)" fontWeight={600}>
          ━━
        </tspan>{' '}
        the call <tspan fontWeight={600}>= connection</tspan>, between two ends
      </text>
    </svg>
  );
}

type TelephoneProps = { readonly x: number; readonly y: number; readonly isTalking: boolean };

function Telephone({ x, y, isTalking }: TelephoneProps) {
  const ink = isTalking ? 'var(--accent)' : 'var(--muted)';
  return (
    <g transform={`translate(${x},${isTalking ? y - 4 : y})`} stroke={ink} strokeWidth={1.5}>
      <path d="M10 12h24l6 18h-36z" fill="var(--card)" transform={isTalking ? 'translate(0,4)' : undefined} />
      <circle cx={22} cy={isTalking ? 25 : 21} r={5} fill="none" />
      <path
        d="M2 8q0-6 6-6h28q6 0 6 6v3h-10v-4h-20v4h-10z"
        fill={isTalking ? ink : 'var(--card)'}
        transform={isTalking ? 'translate(0,-5)' : undefined}
      />
    </g>
  );
}
