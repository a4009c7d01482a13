import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

/**
 * Whether this machine runs Linux, whose semantics the model follows. Other systems differ in how they treat 127.0.0.2
 * and in when sockets can share a port.
 */
export const isLinux = process.platform === 'linux';

/** Whether this machine has IPv6. Some containers do not even have ::1. */
export const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

export const hasPython = spawnSync('python3', ['--version']).status === 0;
