import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const STREAM = ['5', 'H', 'E', 'L', 'L', 'O', '4', 'P', 'I', 'N', 'G'] as const;
const CELL = 24;
const LEFT = 28;
/** The positions of the lengths in the stream. */
const LENGTHS: readonly number[] = [0, 6];
const SENT = [
  { first: 0, count: 6 },
  { first: 6, count: 5 },
] as const;
const RECEIVED = [
  { first: 0, count: 3 },
  { first: 3, count: 8 },
] as const;

type BracketProps = { readonly first: number; readonly count: number; readonly y: number; readonly call: string };

/** A call and the bytes that it sends or receives. */
function Call({ first, count, y, call }: BracketProps) {
  const left = LEFT + first * CELL + 2;
  const width = count * CELL - 4;
  return (
    <g>
      <Box at={[left, y]} size={[width, 26]} fill="sunk" />
      <Code at={[left + width / 2, y + 17]} anchor="middle">
        {call}
      </Code>
    </g>
  );
}

/** Shows a stream of bytes that the sender's and the receiver's calls divide differently. */
export const messageFraming: Drawing = {
  name: 'message-framing',
  title: 'Where does a message end?',
  description:
    'A program sends two messages over TCP with two calls to send(): HELLO and PING. Each message is preceded by its length, 5 and 4. TCP delivers one stream of eleven bytes: 5, H, E, L, L, O, 4, P, I, N, G. The receiver gets the bytes in different pieces: the first recv() returns three bytes, 5, H, and E, and the second one returns the other eight. Only the lengths tell the receiver where each message ends.',
  sources: ['RFC 9293 §3.7', 'Linux recv(2)'],
  picture: (
    <>
      <Words at={[LEFT, 20]} ink="muted">
        two messages sent
      </Words>
      {SENT.map((part) => (
        <Call key={part.first} {...part} y={28} call="send()" />
      ))}
      <Arrow from={[160, 58]} to={[160, 76]} />
      {STREAM.map((byte, place) => {
        const isLength = LENGTHS.includes(place);
        const x = LEFT + place * CELL;
        return (
          <g key={byte + String(place)}>
            <Box at={[x, 80]} size={[CELL, 34]} fill={isLength ? 'accent' : 'card'} corner={0} />
            <Code at={[x + CELL / 2, 102]} anchor="middle" ink={isLength ? 'on-accent' : 'plain'} isBold={isLength}>
              {byte}
            </Code>
          </g>
        );
      })}
      <Arrow from={[160, 118]} to={[160, 136]} />
      {RECEIVED.map((part) => (
        <Call key={part.first} {...part} y={140} call="recv()" />
      ))}
      <Words at={[LEFT, 188]} ink="muted">
        The lengths tell where each message ends.
      </Words>
    </>
  ),
};
