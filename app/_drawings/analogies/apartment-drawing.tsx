const APARTMENTS = [
  ['587', '993', '3306'],
  ['80', '123', '443'],
  ['22', '25', '53'],
] as const;
const OPEN = '443';
const APARTMENT = { width: 62, height: 60 };
const HOUSE = { left: 24, top: 66 };

/**
 * Compares a host with a building: the street address is the IP address, an apartment number is the port, and its door
 * is a socket.
 */
export function ApartmentDrawing() {
  return (
    <svg
      viewBox="0 0 360 290"
      role="img"
      aria-label="A building represents a host. The street address on its front, 192.0.2.10, represents the IP address. The apartment numbers, such as 22, 53, and 443, represent ports. The open door of apartment 443 represents a socket. A letter to 192.0.2.10, apartment 443, arrives."
      className="h-auto w-full rounded-lg border border-line bg-card"
      fontSize={13}
      fill="var(--ink)"
    >
      <path d="M14 66L117 22L220 66Z" fill="var(--sunk)" stroke="var(--ink)" strokeWidth={1.5} />
      <text x={117} y={54} textAnchor="middle" fontFamily="var(--font-mono)" fontWeight={600}>
        192.0.2.10
      </text>
      <rect
        x={HOUSE.left}
        y={HOUSE.top}
        width={3 * APARTMENT.width}
        height={3 * APARTMENT.height}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={1.5}
      />
      {APARTMENTS.flatMap((floor, row) =>
        floor.map((number, column) => (
          <Apartment
            key={number}
            number={number}
            x={HOUSE.left + column * APARTMENT.width}
            y={HOUSE.top + row * APARTMENT.height}
            isOpen={number === OPEN}
          />
        )),
      )}
      <path d="M0 246H360" stroke="var(--ink)" strokeWidth={1.5} />
      <Label x={232} y={40} name="street address" means="IP address" toX={166} toY={50} />
      <Label x={232} y={88} name="apartment number" means="port" toX={203} toY={95} />
      <Label x={232} y={132} name="its door" means="socket" toX={188} toY={156} />
      <g transform="translate(232,196)">
        <rect width={104} height={36} rx={2} fill="var(--paper)" stroke="var(--ink)" />
        <path d="M0 0l52 16l52-16" fill="none" stroke="var(--line)" />
        <text x={52} y={29} textAnchor="middle" fontFamily="var(--font-mono)" fontSize={12}>
          192.0.2.10:443
        </text>
      </g>
      <path
        d="M284 192V182Q284 174 276 174H198"
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2}
        strokeDasharray="4 3"
      />
      <path d="M202 169l-8 5l8 5" fill="none" stroke="var(--accent)" strokeWidth={2} />
      <text x={180} y={272} textAnchor="middle" fill="var(--muted)">
        Every building has a 22; the street tells them apart.
      </text>
    </svg>
  );
}

type ApartmentProps = { readonly number: string; readonly x: number; readonly y: number; readonly isOpen: boolean };

function Apartment({ number, x, y, isOpen }: ApartmentProps) {
  return (
    <g transform={`translate(${x},${y})`}>
      <text
        x={APARTMENT.width / 2}
        y={17}
        textAnchor="middle"
        fontFamily="var(--font-mono)"
        fontWeight={isOpen ? 600 : 400}
      >
        {number}
      </text>
      <rect
        x={20}
        y={24}
        width={22}
        height={36}
        fill={isOpen ? 'var(--paper)' : 'var(--sunk)'}
        stroke={isOpen ? 'var(--accent)' : 'var(--muted)'}
        strokeWidth={isOpen ? 2 : 1}
      />
      {isOpen ? (
        <path d="M20 24l-11 6v34l11-4z" fill="var(--accent)" />
      ) : (
        <circle cx={37} cy={43} r={1.5} fill="var(--muted)" />
      )}
    </g>
  );
}

type LabelProps = {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly means: string;
  readonly toX: number;
  readonly toY: number;
};

function Label({ x, y, name, means, toX, toY }: LabelProps) {
  return (
    <g>
      <path d={`M${x - 4} ${y - 4}L${toX} ${toY}`} stroke="var(--muted)" />
      <text x={x} y={y}>
        {name}
      </text>
      <text x={x} y={y + 17} fontWeight={600}>
        = {means}
      </text>
    </g>
  );
}
