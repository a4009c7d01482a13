import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const STEPS = [
  { y: 10, where: 'at home', address: '192.168.1.10:51000', nat: 'home router' },
  { y: 80, where: 'in the provider’s network', address: '100.64.0.9:40001', nat: 'carrier-grade NAT' },
  { y: 150, where: 'on the Internet', address: '203.0.113.7:30500', nat: null },
] as const;

/** Shows the two translations of a packet behind a carrier-grade NAT. */
export const carrierNat: Drawing = {
  name: 'carrier-nat',
  title: 'Translated twice on the way out',
  description:
    'A host on a home network sends a packet from 192.168.1.10 port 51000. The home router translates this source to 100.64.0.9 port 40001; addresses from 100.64.0.0/10 are for the links between subscribers and the provider’s NAT. The carrier-grade NAT translates it again, to 203.0.113.7 port 30500, which is what servers on the Internet see. Many subscribers share that address, so only the port and the time tell which subscriber it was.',
  sources: ['RFC 6888 §1', 'RFC 6598 §7', 'RFC 6888 §4'],
  picture: (
    <>
      {STEPS.map(({ y, where, address, nat }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={address}>
            <Box at={[8, y]} size={[172, 42]} fill={isAnswer ? 'accent' : 'card'} />
            <Words at={[16, y + 17]} ink={isAnswer ? 'on-accent' : 'muted'}>
              {where}
            </Words>
            <Code at={[16, y + 34]} ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {address}
            </Code>
            {nat !== null && (
              <>
                <Arrow from={[94, y + 44]} to={[94, y + 68]} />
                <Box at={[192, y + 40]} size={[122, 32]} fill="sunk" />
                <Words at={[253, y + 60]} anchor="middle" isBold>
                  {nat}
                </Words>
                <Arrow from={[190, y + 56]} to={[100, y + 56]} isPlain isDashed />
              </>
            )}
          </g>
        );
      })}
    </>
  ),
};
