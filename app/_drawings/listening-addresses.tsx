import type { Drawing } from './drawing';
import { Arrow, Box, Code, Words } from './marks';

const LISTENERS = [
  { y: 34, text: '0.0.0.0:80', says: 'any address' },
  { y: 88, text: '127.0.0.1:631', says: 'this host only' },
  { y: 142, text: '192.0.2.10:22', says: 'this address only' },
] as const;

/** Shows which requests reach a listener on the wildcard address, the loopback address, and one address of the host. */
export const listeningAddresses: Drawing = {
  name: 'listening-addresses',
  title: 'Who can reach which listener',
  description:
    'A host has two addresses: 127.0.0.1, the loopback address, which only programs on the host itself can use, and 192.0.2.10, which other hosts can use too. It has three listeners. The listener on 0.0.0.0 port 80 takes requests to either address. The listener on 127.0.0.1 port 631 takes requests to the loopback address only, so they can come only from this host. The listener on 192.0.2.10 port 22 takes requests to that address only.',
  sources: ['RFC 1122 §3.2.1.3', 'RFC 9293 §3.9.1.1', 'Linux ip(7)'],
  picture: (
    <>
      <Box at={[74, 6]} size={[240, 188]} fill="sunk" />
      <Words at={[84, 22]} isBold>
        This host
      </Words>
      <Box at={[84, 62]} size={[80, 38]} />
      <Words at={[124, 77]} anchor="middle" ink="muted">
        loopback
      </Words>
      <Code at={[124, 93]} anchor="middle">
        127.0.0.1
      </Code>
      <Box at={[84, 134]} size={[80, 38]} />
      <Words at={[124, 149]} anchor="middle" ink="muted">
        network
      </Words>
      <Code at={[124, 165]} anchor="middle">
        192.0.2.10
      </Code>
      <Box at={[6, 134]} size={[46, 38]} />
      <Words at={[29, 149]} anchor="middle">
        other
      </Words>
      <Words at={[29, 164]} anchor="middle">
        hosts
      </Words>
      <Arrow from={[54, 153]} to={[82, 153]} />
      <Arrow from={[166, 74]} to={[198, 56]} />
      <Arrow from={[166, 88]} to={[198, 106]} />
      <Arrow from={[166, 142]} to={[198, 66]} />
      <Arrow from={[166, 156]} to={[198, 162]} />
      {LISTENERS.map(({ y, text, says }, place) => {
        const isAnswer = place === 0;
        return (
          <g key={text}>
            <Box at={[200, y]} size={[108, 42]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[207, y + 18]} ink={isAnswer ? 'on-accent' : 'plain'} isBold>
              {text}
            </Code>
            <Words at={[207, y + 34]} ink={isAnswer ? 'on-accent' : 'muted'}>
              {says}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
