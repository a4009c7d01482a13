import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const BUFFER = { left: 150, width: 162, height: 30, bytes: 6000 };
const ROWS = [
  { y: 34, unread: 0, says: 'all is free' },
  { y: 88, unread: 4000, says: 'some is unread' },
  { y: 142, unread: 6000, says: 'the program does not read' },
] as const;

/** Shows how the window follows the free part of the receive buffer. */
export const receiveWindow: Drawing = {
  name: 'receive-window',
  title: 'The window is the free space',
  description:
    'A receiver has a buffer of 6,000 bytes. In each segment, it tells the sender how much of the buffer is free. When the buffer is empty, the window is 6,000. When 4,000 bytes are waiting to be read, the window is 2,000. When the program does not read and the buffer is full, the window is 0: the sender waits and probes from time to time, and the connection stays open.',
  sources: ['RFC 9293 §3.8.6', 'RFC 9293 §3.8.6.1'],
  picture: (
    <>
      <Words at={[8, 18]} isBold>
        to the sender
      </Words>
      <Words at={[BUFFER.left, 18]} isBold>
        receive buffer
      </Words>
      {ROWS.map(({ y, unread, says }) => {
        const window = BUFFER.bytes - unread;
        const filled = (BUFFER.width * unread) / BUFFER.bytes;
        const isAnswer = window === 0;
        return (
          <g key={unread}>
            <Box at={[BUFFER.left, y - 6]} size={[BUFFER.width, BUFFER.height]} />
            {filled > 0 && (
              <Box at={[BUFFER.left, y - 6]} size={[filled, BUFFER.height]} fill={isAnswer ? 'accent' : 'sunk'} />
            )}
            {filled > 0 && (
              <Code
                at={[BUFFER.left + filled / 2, y + 14]}
                anchor="middle"
                ink={isAnswer ? 'on-accent' : 'plain'}
                isBold={isAnswer}
              >
                {unread} unread
              </Code>
            )}
            {window > 0 && unread === 0 && (
              <Code at={[BUFFER.left + BUFFER.width / 2, y + 14]} anchor="middle">
                {window} free
              </Code>
            )}
            <Arrow from={[BUFFER.left - 4, y + 9]} to={[96, y + 9]} />
            <Code at={[8, y + 13]} isBold>
              window {window}
            </Code>
            <Words at={[BUFFER.left, y + 39]} ink="muted">
              {says}
            </Words>
          </g>
        );
      })}
      <Words at={[8, 181]} ink="muted">
        it waits and probes
      </Words>
    </>
  ),
};
