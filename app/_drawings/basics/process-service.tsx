import type { Drawing } from '../drawing';
import { Arrow, Box, Words } from '../marks';

const ROWS = [30, 90, 150] as const;
const SERVICES = ['website', 'receiving mail', 'reading mail'] as const;
/** The service and the process of each line, as indexes. */
const PROVIDED = [
  [0, 0],
  [0, 1],
  [1, 2],
  [2, 2],
] as const;

/** Shows services and the processes that provide them, as a many-to-many relation. */
export const processService: Drawing = {
  name: 'process-service',
  title: 'Services are provided by processes',
  description:
    'On the left are three services that clients use: one for a website, one for receiving mail, and one for reading mail. On the right are three processes, which are running programs: two belong to a web server and one is a mail server. The website is provided by two processes. The mail server is one process and provides two services. So a service and a process are different things.',
  sources: ['RFC 7605 §5', 'RFC 793 §1.5', 'RFC 9293 §4'],
  picture: (
    <>
      <Words at={[66, 20]} anchor="middle" isBold>
        Services
      </Words>
      <Words at={[254, 20]} anchor="middle" isBold>
        Processes
      </Words>
      {PROVIDED.map(([service, process]) => (
        <Arrow
          key={`${service}${process}`}
          from={[120, (ROWS[service] ?? 0) + 20]}
          to={[200, (ROWS[process] ?? 0) + 20]}
          isPlain
        />
      ))}
      {ROWS.map((y, place) => {
        const isAnswer = place === 0;
        return (
          <g key={y}>
            <rect
              x={12}
              y={y}
              width={108}
              height={40}
              rx={20}
              fill={isAnswer ? 'var(--accent)' : 'var(--sunk)'}
              stroke={isAnswer ? 'var(--accent)' : 'currentColor'}
              strokeWidth={1.5}
            />
            <Words at={[66, y + 24]} anchor="middle" ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {SERVICES[place]}
            </Words>
            <Box at={[200, y]} size={[108, 40]} />
            <Words at={[254, y + 24]} anchor="middle">
              {place === 2 ? 'mail server' : `web server ${place + 1}`}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
