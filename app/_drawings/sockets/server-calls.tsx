import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const SERVER = ['socket()', 'bind()', 'listen()', 'accept()', 'recv(), send()', 'close()'] as const;
const CLIENT = ['socket()', 'connect()', 'send(), recv()', 'close()'] as const;
/** For each call of the client, the row of the server's column that it is drawn next to. */
const CLIENT_ROWS = [1, 3, 4, 5] as const;
const ROW = { top: 28, step: 28, height: 22 };
const COLUMN = { server: 14, client: 194, width: 112 };

type CallsProps = { readonly x: number; readonly calls: readonly string[]; readonly rows: readonly number[] };

function Calls({ x, calls, rows }: CallsProps) {
  return calls.map((call, place) => {
    const y = ROW.top + (rows[place] ?? 0) * ROW.step;
    const next = ROW.top + (rows[place + 1] ?? 0) * ROW.step;
    const isAnswer = call === 'accept()';
    return (
      <g key={call}>
        <Box at={[x, y]} size={[COLUMN.width, ROW.height]} fill={isAnswer ? 'accent' : 'card'} />
        <Code
          at={[x + COLUMN.width / 2, y + 15]}
          anchor="middle"
          ink={isAnswer ? 'on-accent' : 'plain'}
          isBold={isAnswer}
        >
          {call}
        </Code>
        {place < calls.length - 1 && (
          <path
            d={`M${x + COLUMN.width / 2} ${y + ROW.height + 1}V${next - 1}`}
            stroke="currentColor"
            strokeWidth={1.5}
          />
        )}
      </g>
    );
  });
}

/** Compares the calls of a TCP server and its client. */
export const serverCalls: Drawing = {
  name: 'server-calls',
  title: 'The calls of a server and its client',
  description:
    'Two columns show calls from top to bottom. The server calls socket(), bind(), and listen() once each. Then it calls accept(), which returns a new socket for one connection. It calls recv() and send() on that socket, and then close(). After that, it calls accept() again for the next client. The client calls socket() and connect(), then send() and recv(), and then close(). Its connect() goes to the server’s listening socket, and accept() takes the connection.',
  sources: ['Linux listen(2)', 'POSIX accept()', 'POSIX connect()'],
  picture: (
    <>
      <Words at={[COLUMN.server + COLUMN.width / 2, 18]} anchor="middle" isBold>
        Server
      </Words>
      <Words at={[COLUMN.client + COLUMN.width / 2, 18]} anchor="middle" isBold>
        Client
      </Words>
      <Calls x={COLUMN.server} calls={SERVER} rows={SERVER.map((_, place) => place)} />
      <Calls x={COLUMN.client} calls={CLIENT} rows={CLIENT_ROWS} />
      <Arrow from={[COLUMN.client - 3, 123]} to={[COLUMN.server + COLUMN.width + 3, 123]} />
      <Arrow from={[COLUMN.client - 3, 147]} to={[COLUMN.server + COLUMN.width + 3, 147]} />
      <Arrow from={[COLUMN.server + COLUMN.width + 3, 156]} to={[COLUMN.client - 3, 156]} />
      <path d="M13 179H5V123" fill="none" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="3 3" />
      <Arrow from={[5, 123]} to={[13, 123]} ink="muted" />
    </>
  ),
};
