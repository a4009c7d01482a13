import { findFreePort } from '@/lib/system/free-port';
import { needProgram, type RunningProgram, runProgram } from './program';

/**
 * Starts HAProxy in front of web servers at these ports. Each request goes to the next one in turn, regardless of its
 * sender, and to another one if the first cannot be reached. HAProxy requests `/api/ready` every second and waits for
 * the answer, because a busy instance is slow, not gone.
 */
export async function startBalancer(ports: readonly number[], listenAt?: number): Promise<RunningProgram> {
  const port = listenAt ?? (await findFreePort());
  return runProgram(needProgram('haproxy'), ['-db', '-f', 'haproxy.cfg'], port, {
    'haproxy.cfg': configuration(port, ports),
  });
}

const configuration = (port: number, ports: readonly number[]): string => `global
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout http-keep-alive 60s
  timeout check 5s
frontend all
  bind 127.0.0.1:${port}
  option forwardfor
  default_backend instances
backend instances
  balance roundrobin
  option redispatch 1
  option httpchk GET /api/ready
  retries 3
  retry-on conn-failure
  default-server check inter 1s fall 3 rise 1 init-addr last,libc,none
${ports.map((each, place) => `  server instance${place} 127.0.0.1:${each}`).join('\n')}
`;
