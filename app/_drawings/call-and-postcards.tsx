import type { Drawing } from './drawing';
import { Arrow, Box, Code, type Point, Words } from './marks';

function Phone({ at: [x, y] }: { readonly at: Point }) {
  return (
    <g transform={`translate(${x},${y})`} stroke="currentColor" strokeWidth={1.5} fill="var(--card)">
      <path d="M8 12h24l6 18h-36z" />
      <circle cx={20} cy={22} r={4.5} fill="none" />
      <path d="M0 8q0-6 6-6h28q6 0 6 6v3h-10v-4h-20v4h-10z" />
    </g>
  );
}

type PostcardProps = { readonly at: Point; readonly number: string; readonly isLost?: boolean };

function Postcard({ at: [x, y], number, isLost = false }: PostcardProps) {
  return (
    <g>
      <Box at={[x, y]} size={[40, 26]} isDashed={isLost} />
      <path d={`M${x + 24} ${y + 15}h10m-10 5h10`} stroke="var(--muted)" strokeWidth={1} />
      <rect x={x + 29} y={y + 4} width={6} height={7} fill="none" stroke="var(--muted)" strokeWidth={1} />
      <Code at={[x + 7, y + 18]} isBold>
        {number}
      </Code>
    </g>
  );
}

/** Compares TCP with a call and UDP with postcards. */
export const callAndPostcards: Drawing = {
  name: 'call-and-postcards',
  title: 'TCP is a call, UDP is postcards',
  description:
    'On the left is TCP: two telephones with a line between them. The call is set up first. Then 1, 2, and 3 arrive in order, and anything that is lost is sent again. On the right is UDP: postcards 1, 2, and 3 are sent without a call. Card 3 arrives before card 1. Card 2 is lost, and no one sends it again.',
  sources: ['RFC 9293 §2.2', 'RFC 768'],
  picture: (
    <>
      <path d="M160 12V188" stroke="var(--line)" strokeWidth={1} />
      <Words at={[80, 24]} anchor="middle" isBold>
        TCP: a call
      </Words>
      <Phone at={[12, 66]} />
      <Phone at={[108, 66]} />
      <path d="M32 98V120H128V98" fill="none" stroke="var(--accent)" strokeWidth={3} />
      {(['3', '2', '1'] as const).map((number, place) => (
        <Code key={number} at={[58 + place * 22, 114]} anchor="middle" isBold>
          {number}
        </Code>
      ))}
      <Words at={[80, 150]} anchor="middle">
        set up first,
      </Words>
      <Words at={[80, 166]} anchor="middle">
        then everything in order
      </Words>
      <Words at={[240, 24]} anchor="middle" isBold>
        UDP: postcards
      </Words>
      <Postcard at={[172, 40]} number="1" />
      <Postcard at={[172, 74]} number="2" isLost />
      <Postcard at={[172, 108]} number="3" />
      <Arrow from={[216, 53]} to={[262, 110]} />
      <Arrow from={[215, 87]} to={[223, 87]} isPlain />
      <path d="M227 83l8 8m0 -8l-8 8" stroke="currentColor" strokeWidth={1.5} />
      <Arrow from={[216, 121]} to={[262, 62]} />
      <Postcard at={[268, 48]} number="3" />
      <Postcard at={[268, 100]} number="1" />
      <Words at={[240, 150]} anchor="middle">
        no setup, any order,
      </Words>
      <Words at={[240, 166]} anchor="middle">
        and one may be lost
      </Words>
    </>
  ),
};
