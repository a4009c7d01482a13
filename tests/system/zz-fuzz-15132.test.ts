import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeFreePorts } from '/work/main/tests/system/free-ports';
import { modelCalls } from '/work/main/tests/system/model-calls';
import { posixCalls } from '/work/main/tests/system/posix-calls';
import { type NamedCall, namePorts } from '/work/main/tests/system/script';

const V4 = ['127.0.0.1', '127.0.0.2', '0.0.0.0'],
  V6 = ['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:0.0.0.0]'];
const move = fc.record({
  kind: fc.constantFrom(
    'serve',
    'dial',
    'dial',
    'acceptAny',
    'acceptAny',
    'acceptAny',
    'socket',
    'socket',
    'bind',
    'bind',
    'bind',
    'listen',
    'listen',
    'connect',
    'connect',
    'connect',
    'connect',
    'accept',
    'accept',
    'send',
    'send',
    'send',
    'sendto',
    'sendto',
    'receive',
    'receive',
    'shutdown',
    'close',
    'close',
    'names',
  ),
  pick: fc.nat(50),
  type: fc.constantFrom('stream', 'datagram'),
  family: fc.constantFrom('ipv4', 'ipv4', 'ipv6'),
  reuse: fc.nat(3),
  port: fc.constantFrom('A', 'A', 'A', 'B', '0'),
  addr: fc.nat(11),
  flags: fc.nat(3),
  aim: fc.nat(50),
  real: fc.nat(3),
});
const seed = Number(process.env.SEED ?? 1),
  runs = Number(process.env.RUNS ?? 300),
  len = Number(process.env.LEN ?? 30);
it('fuzz', async () => {
  const py = posixCalls();
  let ops = 0;
  const seen: Record<string, number> = {};
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(move as any, { minLength: 5, maxLength: len, size: 'max' }), async (given: any[]) => {
        const moves = given.map((each) => ({ ...each }));
        await py.startAgain();
        const nums = await takeFreePorts(2);
        const mp = namePorts(nums),
          pp = namePorts(nums);
        const model = modelCalls(mp);
        const log: string[] = [];
        const socks: {
          name: string;
          type: string;
          family: string;
          bound: string[];
          listening: boolean;
          conn: boolean;
        }[] = [];
        let n = 0;
        const addrs: { tr: string; fam: string; at: string }[] = [];
        const both = async (call: NamedCall, transport: 'tcp' | 'udp') => {
          const m = model.perform(call);
          const mt = mp.write(transport, m);
          const r = await py.perform(call, pp, m);
          const rt = pp.write(transport, r);
          log.push(`${JSON.stringify(call)}  model ${mt}  real ${rt}`);
          ops++;
          seen[call.call + ' ' + (m.kind === 'error' ? m.code : m.kind)] =
            (seen[call.call + ' ' + (m.kind === 'error' ? m.code : m.kind)] ?? 0) + 1;
          if (mt !== rt) throw new Error('\n' + log.join('\n'));
          return { m, text: mt };
        };
        const reuseMode = moves[0].reuse === 3;
        for (const mv of moves) {
          if (reuseMode && ['dial', 'connect', 'send', 'sendto'].includes(mv.kind)) continue;
          if (!reuseMode && mv.reuse === 3) mv.reuse = 0;
          if (mv.kind === 'socket') {
            const name = `s${++n}`;
            const t = mv.type === 'stream' ? 'tcp' : 'udp';
            await both({ call: 'socket', as: name, type: mv.type, family: mv.family }, t);
            if (mv.flags & 1) await both({ call: 'set-option', socket: name, option: 'SO_REUSEADDR' }, t);
            if (mv.family === 'ipv6' && mv.flags & 2)
              await both({ call: 'set-option', socket: name, option: 'IPV6_V6ONLY' }, t);
            if (mv.reuse === 3) await both({ call: 'set-option', socket: name, option: 'SO_REUSEPORT' }, t);
            const so = { name, type: mv.type, family: mv.family, bound: [], listening: false, conn: false };
            socks.push(so);
            continue;
          }
          if (mv.kind === 'serve' || mv.kind === 'dial') {
            const name = `s${++n}`;
            await both({ call: 'socket', as: name, type: 'stream', family: mv.family }, 'tcp');
            if (mv.flags & 1) await both({ call: 'set-option', socket: name, option: 'SO_REUSEADDR' }, 'tcp');
            if (mv.reuse === 3) await both({ call: 'set-option', socket: name, option: 'SO_REUSEPORT' }, 'tcp');
            const so = {
              name,
              type: 'stream',
              family: mv.family,
              bound: [] as string[],
              listening: false,
              conn: false,
            };
            socks.push(so);
            const as = so.family === 'ipv4' ? V4 : V6;
            if (mv.kind === 'serve') {
              const at = `${as[mv.addr % as.length]}:${mv.port}`;
              const r = await both({ call: 'bind', socket: name, at }, 'tcp');
              if (r.m.kind === 'local') {
                const r2 = await both({ call: 'listen', socket: name, backlog: 20 }, 'tcp');
                if (r2.m.kind === 'local') {
                  so.listening = true;
                  so.bound.push(r2.text.slice(r2.text.lastIndexOf(':')));
                  addrs.push({ tr: 'tcp', fam: so.family, at: r2.text });
                  addrs.push({ tr: 'tcp', fam: so.family, at: r2.text });
                  if (so.family === 'ipv6' && r2.text.startsWith('[::]'))
                    addrs.push({ tr: 'tcp', fam: 'ipv4', at: '127.0.0.1' + r2.text.slice(4) });
                }
              }
              continue;
            }
            mv.kind = 'connect';
            mv.pick = socks.length - 1;
          }
          if (mv.kind === 'acceptAny') {
            const ls = socks.filter((x) => x.listening);
            if (!ls.length) continue;
            mv.kind = 'accept';
            mv.pick = socks.indexOf(ls[mv.pick % ls.length]!);
          }
          const so = socks[mv.pick % Math.max(1, socks.length)];
          if (!so) continue;
          const t = so.type === 'stream' ? 'tcp' : 'udp';
          const as = so.family === 'ipv4' ? V4 : V6;
          let at = `${as[mv.addr % as.length]}:${mv.port}`;
          const usable = (model.host()!.sockets as any[])
            .filter(
              (x) => x.state.kind !== 'unbound' && (t === 'tcp' ? x.state.kind === 'listening' : x.type === 'datagram'),
            )
            .map((x) => {
              const text = mp.write(t, { kind: 'local', local: x.state.local });
              const c = text.lastIndexOf(':');
              let a = text.slice(0, c);
              if (so.family === 'ipv4') {
                if (a === '[::]') a = mv.addr % 4 ? '127.0.0.1' : '127.0.0.2';
                else if (a === '0.0.0.0') a = V4[mv.addr % 3]!;
              } else {
                if (a.startsWith('127')) a = `[::ffff:${a}]`;
                else if (a === '0.0.0.0') a = '[::ffff:127.0.0.2]';
                else if (a === '[::]') a = ['[::1]', '[::]', '[::ffff:127.0.0.1]'][mv.addr % 3]!;
              }
              return { at: `${a}${text.slice(c)}`, fam: a.includes('.') && !a.startsWith('[') ? 'ipv4' : 'ipv6' };
            })
            .filter((x) => x.fam === so.family);
          if ((mv.kind === 'connect' || mv.kind === 'sendto') && mv.addr && usable.length)
            at = usable[mv.aim % usable.length]!.at;
          if ((mv.kind === 'connect' || mv.kind === 'sendto') && at.endsWith(':0')) at = at.replace(/0$/, 'A');
          if (mv.kind === 'bind' && !(t === 'tcp' && so.conn)) {
            const { m, text } = await both({ call: 'bind', socket: so.name, at }, t);
            if (m.kind === 'local') {
              so.bound.push(text.slice(text.lastIndexOf(':')));
              addrs.push({ tr: t, fam: so.family, at: text });
              if (so.family === 'ipv6' && text.startsWith('[::]'))
                addrs.push({ tr: t, fam: 'ipv4', at: '127.0.0.1' + text.slice(4) });
            }
          }
          if (mv.kind === 'listen') {
            const { m, text } = await both({ call: 'listen', socket: so.name, backlog: 50 }, t);
            if (m.kind === 'local') {
              so.bound.push(text.slice(text.lastIndexOf(':')));
              addrs.push({ tr: t, fam: so.family, at: text });
            }
          }
          if (mv.kind === 'connect' && t === 'tcp' && so.bound.includes(at.slice(at.lastIndexOf(':')))) continue;
          if (mv.kind === 'connect') {
            const { m } = await both({ call: 'connect', socket: so.name, to: at }, t);
            if (t === 'udp') await both({ call: 'names', socket: so.name }, t);
            if (m.kind === 'ends') {
              so.conn = true;
              addrs.push({ tr: t, fam: so.family, at: mp.write(t, { kind: 'local', local: m.local }) });
            } else if (
              t === 'tcp' &&
              m.kind === 'error' &&
              !['EISCONN', 'ENETUNREACH', 'EAFNOSUPPORT'].includes(m.code)
            ) {
              socks.splice(socks.indexOf(so), 1);
              await both({ call: 'close', socket: so.name }, t);
            }
          }
          if (mv.kind === 'accept' && t === 'tcp') {
            const name = `s${n + 1}`;
            const { m } = await both({ call: 'accept', socket: so.name, as: name }, t);
            if (m.kind === 'ends') {
              n++;
              socks.push({ ...so, name, conn: true, listening: false });
            }
          }
          if (mv.kind === 'send')
            await both({ call: 'send', socket: so.name, data: `d${log.length}` }, t),
              await both({ call: 'names', socket: so.name }, t);
          if (mv.kind === 'sendto' && t === 'udp' && so.family === 'ipv6' && so.conn && at.includes('ffff')) continue;
          if (mv.kind === 'sendto')
            await both({ call: 'send', socket: so.name, data: `d${log.length}`, to: at }, t),
              await both({ call: 'names', socket: so.name }, t);
          if (mv.kind === 'receive') await both({ call: 'receive', socket: so.name }, t);
          if (mv.kind === 'shutdown' && so.conn && t === 'tcp') await both({ call: 'shutdown', socket: so.name }, t);
          if (mv.kind === 'names') await both({ call: 'names', socket: so.name }, t);
          if (mv.kind === 'close') {
            await both({ call: 'close', socket: so.name }, t);
            socks.splice(socks.indexOf(so), 1);
          }
        }
        for (const so of socks) {
          const t = so.type === 'stream' ? 'tcp' : 'udp';
          await both({ call: 'names', socket: so.name }, t);
          await both({ call: 'receive', socket: so.name }, t);
          await both({ call: 'receive', socket: so.name }, t);
        }
      }),
      { seed, numRuns: runs, endOnFailure: !!process.env.NOSHRINK },
    );
  } finally {
    await py.end();
  }
  console.log(ops, seen);
}, 3_000_000);
