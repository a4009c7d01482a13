import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const SITES = [
  { y: 30, host: 'shop.example', asked: false },
  { y: 82, host: 'blog.example', asked: true },
  { y: 134, host: 'wiki.example', asked: false },
] as const;

/** Shows how one listener on port 443 knows which site a client is requesting. */
export const manySites: Drawing = {
  name: 'many-sites',
  title: 'One port, many sites',
  description:
    'A client sends its first TLS message to 192.0.2.10 port 443. The message contains the host name blog.example (SNI). One listener on that port serves three sites: shop.example, blog.example, and wiki.example. It uses the name to choose the certificate for blog.example. The request that follows names the site again, in the Host or :authority field.',
  sources: ['RFC 6066 §3', 'RFC 9110 §7.2', 'RFC 9113 §8.3.1'],
  picture: (
    <>
      <Words at={[72, 40]} anchor="middle" isBold>
        Client
      </Words>
      <Box at={[6, 54]} size={[132, 88]} />
      <Words at={[14, 74]} ink="muted">
        to
      </Words>
      <Code at={[32, 74]}>192.0.2.10:443</Code>
      <path d="M6 84H138" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[14, 104]} ink="muted">
        first TLS message
      </Words>
      <Code at={[14, 126]} isBold>
        SNI blog.example
      </Code>
      <Box at={[186, 8]} size={[128, 184]} fill="sunk" />
      <Code at={[250, 23]} anchor="middle">
        :443
      </Code>
      <Arrow from={[140, 104]} to={[194, 104]} />
      {SITES.map(({ y, host, asked }) => (
        <g key={host}>
          <Box at={[196, y]} size={[108, 44]} fill={asked ? 'accent' : 'card'} />
          <Code at={[203, y + 19]} ink={asked ? 'on-accent' : 'plain'} isBold={asked}>
            {host}
          </Code>
          <Words at={[203, y + 36]} ink={asked ? 'on-accent' : 'muted'}>
            certificate
          </Words>
        </g>
      ))}
    </>
  ),
};
