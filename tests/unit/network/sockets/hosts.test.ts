import { describe, expect, it } from 'vitest';
import { ipAddress } from '@/lib/network/ip-kind';
import { connect } from '@/lib/network/sockets/calls/connect';
import { accept, listen } from '@/lib/network/sockets/calls/listen';
import { openNetwork } from '@/lib/network/sockets/network';
import { at, CURL, NGINX, play, SSHD } from './play';

const code = (value: string) => ({ ok: false, code: value });

describe('hosts on one link', () => {
  it('reach each other’s listeners at an address of the listener’s host', () => {
    const { open, call, get } = play();
    const listener = open('server', NGINX, 'stream');
    call({ call: 'bind', socket: listener, at: at('0.0.0.0:8080') });
    get((network) => listen(network, { socket: listener }));
    const client = open('client', CURL, 'stream');
    const ends = get((network) => connect(network, { socket: client, to: at('192.0.2.10:8080') }));
    expect(ends.local.address).toBe('192.0.2.20');
    const taken = get((network) => accept(network, { socket: listener }));
    expect(taken).toEqual({ socket: taken.socket, local: ends.peer, peer: ends.local });
  });

  it('do not reach a listener on the other’s loopback address', () => {
    const { open, call } = play();
    const listener = open('server', NGINX, 'stream');
    call({ call: 'bind', socket: listener, at: at('127.0.0.1:8080') });
    call({ call: 'listen', socket: listener });
    const client = open('client', CURL, 'stream');
    expect(call({ call: 'connect', socket: client, to: at('192.0.2.10:8080') })).toEqual(code('ECONNREFUSED'));
    expect(call({ call: 'connect', socket: client, to: at('127.0.0.1:8080') })).toEqual(code('ECONNREFUSED'));
  });

  it('have no route to an address that does not exist or has a family that they lack', () => {
    const { open, call } = play();
    const four = open('old', CURL, 'stream');
    expect(call({ call: 'connect', socket: four, to: at('192.0.2.99:80') })).toEqual(code('EHOSTUNREACH'));
    const six = open('old', CURL, 'stream', 'ipv6');
    expect(call({ call: 'connect', socket: six, to: at('[2001:db8::10]:80') })).toEqual(code('ENETUNREACH'));
    expect(call({ call: 'connect', socket: four, to: at('[2001:db8::10]:80') })).toEqual(code('EAFNOSUPPORT'));
    expect(call({ call: 'connect', socket: six, to: at('192.0.2.10:80') })).toEqual(code('EINVAL'));
  });

  it('send each other nothing from a loopback address', () => {
    const { open, call } = play();
    const four = open('client', CURL, 'stream');
    call({ call: 'bind', socket: four, at: at('127.0.0.1:4000') });
    expect(call({ call: 'connect', socket: four, to: at('192.0.2.10:22') })).toEqual(code('EINVAL'));
    const six = open('client', CURL, 'stream', 'ipv6');
    call({ call: 'bind', socket: six, at: at('[::1]:4000') });
    expect(call({ call: 'connect', socket: six, to: at('[2001:db8::10]:22') })).toEqual(code('ETIMEDOUT'));
  });

  it('lose a datagram without a receiver, and report no error', () => {
    const { open, call } = play();
    const socket = open('client', CURL, 'datagram');
    expect(call({ call: 'send', socket, data: 'x', to: at('192.0.2.99:53') })).toEqual({ ok: true, value: 1 });
  });

  it('have their own names and addresses', () => {
    const addresses = [ipAddress('192.0.2.1')];
    expect(() =>
      openNetwork([
        { name: 'a', addresses },
        { name: 'b', addresses },
      ]),
    ).toThrow('same name or address');
    expect(() =>
      openNetwork([
        { name: 'a', addresses },
        { name: 'a', addresses: [] },
      ]),
    ).toThrow('same name or address');
    expect(() => play().open('nowhere', CURL, 'stream')).toThrow('no such host');
  });
});

describe('the right to bind', () => {
  it('for a port below 1024 belongs to root', () => {
    const { open, call } = play();
    const web = open('server', NGINX, 'stream');
    expect(call({ call: 'bind', socket: web, at: at('0.0.0.0:443') })).toEqual(code('EACCES'));
    expect(call({ call: 'bind', socket: web, at: at('0.0.0.0:1024') })).toMatchObject({ ok: true });
    const ssh = open('server', SSHD, 'stream');
    expect(call({ call: 'bind', socket: ssh, at: at('0.0.0.0:22') })).toMatchObject({ ok: true });
  });

  it('with SO_REUSEPORT lets sockets of one user share a port, but not those of two users', () => {
    const { open, call } = play();
    const bound = [NGINX, NGINX, CURL].map((process) => {
      const socket = open('server', process, 'stream');
      call({ call: 'set-option', socket, option: 'SO_REUSEPORT' });
      return call({ call: 'bind', socket, at: at('192.0.2.10:8080') });
    });
    expect(bound).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ ok: true }),
      code('EADDRINUSE'),
    ]);
  });

  it('with IPV6_V6ONLY is set before bind(), and only for IPv6', () => {
    const { open, call } = play();
    const six = open('server', NGINX, 'stream', 'ipv6');
    call({ call: 'bind', socket: six, at: at('[::]:8080') });
    expect(call({ call: 'set-option', socket: six, option: 'IPV6_V6ONLY' })).toEqual(code('EINVAL'));
    const only = open('server', NGINX, 'stream', 'ipv6');
    call({ call: 'set-option', socket: only, option: 'IPV6_V6ONLY' });
    expect(call({ call: 'bind', socket: only, at: at('[::ffff:192.0.2.10]:8081') })).toEqual(code('EINVAL'));
  });
});

describe('ephemeral ports', () => {
  it('run out for sockets that bind, but serve connections to several peers', () => {
    const { open, call } = play();
    for (const [host, address] of [
      ['server', '192.0.2.10:8080'],
      ['client', '192.0.2.20:8080'],
    ] as const) {
      const listener = open(host, NGINX, 'stream');
      call({ call: 'bind', socket: listener, at: at(address) });
      call({ call: 'listen', socket: listener });
    }
    const dial = (to: string) => call({ call: 'connect', socket: open('old', CURL, 'stream'), to: at(to) });
    for (let count = 0; count < 3; count += 1) expect(dial('192.0.2.10:8080')).toMatchObject({ ok: true });
    expect(dial('192.0.2.10:8080')).toEqual(code('EADDRNOTAVAIL'));
    expect(dial('192.0.2.20:8080')).toMatchObject({ ok: true });
    const another = open('old', CURL, 'stream');
    expect(call({ call: 'bind', socket: another, at: at('0.0.0.0:0') })).toEqual(code('EADDRINUSE'));
    expect(call({ call: 'listen', socket: another })).toEqual(code('EADDRINUSE'));
    const senders = [1, 2, 3, 4].map(() => open('old', CURL, 'datagram'));
    const sent = senders.map((socket) => call({ call: 'send', socket, data: '', to: at('192.0.2.10:53') }).ok);
    expect(sent).toEqual([true, true, true, false]);
  });
});
