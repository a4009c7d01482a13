/** The works that drawings cite by name, with their URLs from `content/sources.yaml`. */
export const NAMED_SOURCES: ReadonlyMap<string, string> = new Map([
  [
    'AWS: ephemeral ports in network ACLs',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html#nacl-ephemeral-ports',
  ],
  ['AWS: network ACLs', 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  ['Docker: port publishing', 'https://docs.docker.com/engine/network/port-publishing/'],
  [
    'Docker: publishing and exposing ports',
    'https://docs.docker.com/get-started/docker-concepts/running-containers/publishing-ports/',
  ],
  ['Linux kernel: IP sysctl', 'https://docs.kernel.org/networking/ip-sysctl.html'],
  ['Nmap: port scanning basics', 'https://nmap.org/book/man-port-scanning-basics.html'],
  ['OpenSSH: ssh(1)', 'https://man.openbsd.org/ssh.1'],
  ['OpenSSH: ssh_config(5)', 'https://man.openbsd.org/ssh_config.5'],
  ['systemd: sd_listen_fds(3)', 'https://www.freedesktop.org/software/systemd/man/latest/sd_listen_fds.html'],
  ['systemd: systemd.socket(5)', 'https://www.freedesktop.org/software/systemd/man/latest/systemd.socket.html'],
  ['tcpdump(1)', 'https://www.tcpdump.org/manpages/tcpdump.1.html'],
]);
