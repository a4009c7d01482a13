import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Cross, Words } from '../marks';

const FORGED = ['203.0.113.5', '203.0.113.61', '203.0.113.17', '203.0.113.200'] as const;

/** Shows half-open connections that leave no room for a real client. */
export const synFlood: Drawing = {
  name: 'syn-flood',
  title: 'No room for real clients',
  description:
    'An attacker sends many SYNs with forged source addresses to port 443 on a server. For each SYN, the server records a half-open connection in the SYN-RECEIVED state and waits for a final ACK that never comes. All slots are taken (four are drawn). The SYN of a real client, 198.51.100.7, finds no free slot. With SYN cookies, the server records nothing, because its answer carries all the information that it needs later.',
  sources: ['RFC 4987 §2.2', 'RFC 4987 §3.6', 'RFC 9293 §3.3.2'],
  picture: (
    <>
      <Box at={[6, 30]} size={[96, 104]} />
      <Words at={[54, 78]} anchor="middle" isBold>
        attacker
      </Words>
      <Words at={[54, 96]} anchor="middle" ink="muted">
        forged sources
      </Words>
      <Box at={[172, 8]} size={[142, 138]} fill="sunk" />
      <Code at={[243, 24]} anchor="middle">
        SYN-RECEIVED
      </Code>
      {FORGED.map((address, place) => (
        <g key={address}>
          <Arrow from={[104, 45 + place * 28]} to={[178, 45 + place * 28]} />
          <Code at={[138, 40 + place * 28]} anchor="middle">
            SYN
          </Code>
          <Box at={[180, 32 + place * 28]} size={[126, 24]} />
          <Code at={[243, 48 + place * 28]} anchor="middle">
            {address}
          </Code>
        </g>
      ))}
      <Box at={[6, 154]} size={[106, 40]} fill="accent" />
      <Words at={[59, 171]} anchor="middle" ink="on-accent" isBold>
        real client
      </Words>
      <Code at={[59, 187]} anchor="middle" ink="on-accent">
        198.51.100.7
      </Code>
      <Arrow from={[114, 174]} to={[192, 174]} isPlain />
      <Code at={[150, 168]} anchor="middle">
        SYN
      </Code>
      <Cross at={[200, 174]} />
      <Words at={[212, 178]}>all slots taken</Words>
    </>
  ),
};
