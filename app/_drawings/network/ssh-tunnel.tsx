import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

/** Shows the path of a connection through ssh -L. */
export const sshTunnel: Drawing = {
  name: 'ssh-tunnel',
  title: 'The path through ssh -L',
  description:
    'A user on a laptop runs ssh -L 8080:intranet:80 bastion. The SSH client listens on port 8080 of the laptop’s loopback address, and the browser connects to it there. Through the encrypted SSH connection to port 22, the client asks the SSH server on bastion to connect to the target. The SSH server makes an ordinary connection from bastion to port 80 on intranet, which SSH does not encrypt. The web server sees bastion as its client. With -R, the ends swap roles: the server listens, and the client connects to the target.',
  sources: ['OpenSSH: ssh(1)', 'RFC 4254 §7.2', 'OpenSSH: ssh_config(5)'],
  picture: (
    <>
      <Code at={[160, 22]} anchor="middle" isBold>
        ssh -L 8080:intranet:80 bastion
      </Code>
      <Box at={[6, 38]} size={[92, 102]} fill="sunk" />
      <Words at={[52, 55]} anchor="middle" isBold>
        laptop
      </Words>
      <Box at={[14, 62]} size={[76, 24]} />
      <Words at={[52, 78]} anchor="middle">
        browser
      </Words>
      <Arrow from={[52, 88]} to={[52, 106]} />
      <Box at={[14, 108]} size={[76, 24]} />
      <Code at={[52, 124]} anchor="middle" isBold>
        :8080
      </Code>
      <Box at={[150, 82]} size={[68, 58]} fill="sunk" />
      <Words at={[184, 99]} anchor="middle" isBold>
        bastion
      </Words>
      <Code at={[184, 124]} anchor="middle" isBold>
        :22
      </Code>
      <path d="M90 120H166" stroke="var(--accent)" strokeWidth={8} />
      <Words at={[124, 108]} anchor="middle" ink="accent" isBold>
        SSH
      </Words>
      <Box at={[248, 82]} size={[66, 58]} fill="sunk" />
      <Words at={[281, 99]} anchor="middle" isBold>
        intranet
      </Words>
      <Code at={[281, 124]} anchor="middle" isBold>
        :80
      </Code>
      <Arrow from={[203, 120]} to={[264, 120]} />
      <Words at={[124, 158]} anchor="middle" ink="accent" isBold>
        encrypted
      </Words>
      <Words at={[233, 158]} anchor="middle" ink="muted">
        not encrypted
      </Words>
      <Words at={[160, 186]} anchor="middle" ink="muted">
        The web server sees bastion as its client.
      </Words>
    </>
  ),
};
