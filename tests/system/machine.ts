import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';

/** What the model's semantics are those of; other systems differ in 127.0.0.2 and in what they let share a port. */
export const isLinux = process.platform === 'linux';

/** Some containers have no IPv6, not even ::1. */
export const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

export const hasPython = spawnSync('python3', ['--version']).status === 0;
