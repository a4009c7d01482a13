import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const CONTAINERS = [
  { y: 46, outside: ':8080', option: '-p 8080:80' },
  { y: 122, outside: ':8081', option: '-p 8081:80' },
] as const;

/** Shows two containers that both use port 80, published on different ports of the host. */
export const containerPorts: Drawing = {
  name: 'container-ports',
  title: 'Publishing a port: outside, colon, inside',
  description:
    'A Docker host is running two containers, and in each of them a server is listening on 0.0.0.0 port 80. The first container was started with -p 8080:80, so port 8080 of the host leads to port 80 of that container. The second one was started with -p 8081:80, so port 8081 of the host leads to it. The number before the colon is the host’s port, and the number after it is the container’s. Both servers can use port 80 inside, because each container has its own ports.',
  sources: ['Docker: publishing and exposing ports', 'Docker: port publishing', 'Linux network_namespaces(7)'],
  picture: (
    <>
      <Box at={[66, 8]} size={[248, 184]} fill="sunk" />
      <Words at={[76, 26]} isBold>
        Docker host
      </Words>
      <Box at={[4, 98]} size={[46, 32]} />
      <Words at={[27, 118]} anchor="middle">
        client
      </Words>
      {CONTAINERS.map(({ y, outside, option }, place) => {
        const isAnswer = place === 0;
        return (
          <g key={outside}>
            <Arrow from={[27, isAnswer ? 96 : 132]} to={[57, y + (isAnswer ? 34 : 26)]} />
            <Box at={[60, y + 14]} size={[54, 32]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[87, y + 34]} anchor="middle" ink={isAnswer ? 'on-accent' : 'plain'} isBold>
              {outside}
            </Code>
            <Code at={[163, y + 22]} anchor="middle">
              {option}
            </Code>
            <Box at={[202, y - 8]} size={[104, 70]} />
            <Words at={[210, y + 9]} ink="muted">
              container
            </Words>
            <Arrow from={[116, y + 30]} to={[212, y + 30]} />
            <Box at={[214, y + 16]} size={[84, 28]} />
            <Code at={[256, y + 34]} anchor="middle" isBold>
              0.0.0.0:80
            </Code>
          </g>
        );
      })}
    </>
  ),
};
