import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const ROWS = [
  { y: 12, name: 'Stateful', first: 'remembers', second: '…:51000', isAnswer: true },
  { y: 110, name: 'Stateless', first: 'needs a rule', second: '1024–65535', isAnswer: false },
] as const;

/** Shows how a stateful and a stateless filter let a reply out. */
export const statefulFilter: Drawing = {
  name: 'stateful-filter',
  title: 'Why the reply gets out',
  description:
    'A client at 198.51.100.7 sends a request from port 51000 to port 443 on a server, and a rule on the filter between them lets it in. In the upper half, a stateful filter remembers the connection from port 51000, so the reply gets out without a rule. In the lower half, a stateless filter remembers nothing. The reply gets out only if a second rule allows packets to the client’s ephemeral ports, for example ports 1024 to 65535.',
  sources: ['Linux iptables-extensions(8)', 'AWS: network ACLs', 'AWS: ephemeral ports in network ACLs'],
  picture: (
    <>
      {ROWS.map(({ y, name, first, second, isAnswer }) => (
        <g key={name}>
          <Box at={[6, y + 8]} size={[62, 60]} />
          <Words at={[37, y + 32]} anchor="middle">
            client
          </Words>
          <Code at={[37, y + 52]} anchor="middle">
            :51000
          </Code>
          <Box at={[110, y]} size={[104, 80]} fill="sunk" />
          <Words at={[162, y + 17]} anchor="middle" isBold>
            {name}
          </Words>
          <Box at={[252, y + 8]} size={[62, 60]} />
          <Words at={[283, y + 32]} anchor="middle">
            server
          </Words>
          <Code at={[283, y + 52]} anchor="middle">
            :443
          </Code>
          <Arrow from={[70, y + 26]} to={[250, y + 26]} />
          <Box at={[115, y + 34]} size={[94, 40]} fill={isAnswer ? 'accent' : 'card'} isDashed={!isAnswer} />
          <Words at={[162, y + 50]} anchor="middle" ink={isAnswer ? 'on-accent' : 'plain'}>
            {first}
          </Words>
          <Code at={[162, y + 67]} anchor="middle" ink={isAnswer ? 'on-accent' : 'plain'} isBold>
            {second}
          </Code>
          <Arrow from={[250, y + 54]} to={[211, y + 54]} isPlain isDashed={!isAnswer} />
          <Arrow from={[113, y + 54]} to={[70, y + 54]} isDashed={!isAnswer} />
        </g>
      ))}
    </>
  ),
};
