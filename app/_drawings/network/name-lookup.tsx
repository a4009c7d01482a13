import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

/** Shows how getaddrinfo() turns two names into socket addresses. */
export const nameLookup: Drawing = {
  name: 'name-lookup',
  title: 'Two names become socket addresses',
  description:
    'A program on Linux calls getaddrinfo() with the host name www.example.com and the service name https. The host name is looked up in DNS, which gives the addresses 192.0.2.10 and 2001:db8::10. The service name is looked up in the file /etc/services, which gives port 443. The result is a list of two socket addresses, each with one of the addresses and the port: 192.0.2.10 port 443, and 2001:db8::10 port 443.',
  sources: ['Linux getaddrinfo(3)', 'Linux services(5)', 'RFC 3493 §6.1'],
  picture: (
    <>
      <Code at={[160, 18]} anchor="middle" isBold>
        getaddrinfo()
      </Code>
      <Box at={[8, 28]} size={[188, 30]} />
      <Code at={[102, 47]} anchor="middle">
        www.example.com
      </Code>
      <Box at={[212, 28]} size={[100, 30]} />
      <Code at={[262, 47]} anchor="middle">
        https
      </Code>
      <Arrow from={[102, 60]} to={[102, 84]} />
      <Words at={[110, 77]} ink="muted">
        DNS
      </Words>
      <Arrow from={[262, 60]} to={[262, 84]} />
      <Code at={[254, 77]} ink="muted" anchor="end">
        /etc/services
      </Code>
      <Box at={[8, 86]} size={[188, 30]} fill="sunk" />
      <Words at={[102, 105]} anchor="middle">
        2 addresses
      </Words>
      <Box at={[212, 86]} size={[100, 30]} fill="sunk" />
      <Code at={[262, 105]} anchor="middle">
        443
      </Code>
      <Arrow from={[102, 118]} to={[128, 138]} />
      <Arrow from={[262, 118]} to={[212, 138]} />
      <Box at={[62, 140]} size={[196, 52]} fill="accent" />
      <Code at={[160, 161]} anchor="middle" ink="on-accent" isBold>
        192.0.2.10:443
      </Code>
      <Code at={[160, 180]} anchor="middle" ink="on-accent" isBold>
        [2001:db8::10]:443
      </Code>
    </>
  ),
};
