import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadContent } from '@/lib/content/load';
import { openDatabase } from './database';
import { makeLearners } from './learners';
import { startLoad } from './processes';
import { familyMs, processorMs } from './processor';
const ROOT = process.cwd();
// ab.ts rounds seconds connections name=file ...
const [rounds, seconds, connections, ...sides] = process.argv.slice(2);
const SECRET = 'a secret for the bench only';
const { url, client, pid, close } = await openDatabase();
try {
const concepts = loadContent(ROOT).catalog.concepts.map(({ id }) => id);
const players = await makeLearners(client, 128, concepts, SECRET);
const load = startLoad({ cookies: players.map((p) => p.cookie) });
const servers = await Promise.all(sides.map(async (side) => {
  const [name, file] = side.split('=');
  const root = file!.startsWith('root:') ? file!.slice(5) : null;
  const child = fork(root ? root + '/tests/bench/serve.ts' : file!, root ? ['product', root] : [], { cwd: root ?? ROOT, execArgv: root ? ['--import', 'tsx'] : [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, NEXTAUTH_SECRET: SECRET, ANSWERS_PER_MINUTE: '1000000', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' } });
  const [{ port }] = await once(child, 'message');
  return { name, child, port, out: [] as { app: number; db: number; rate: number }[] };
}));
for (let r = -1; r < Number(rounds); r++) {
  const order = r % 2 ? servers : [...servers].reverse();
  for (const s of order) {
    const a = processorMs(s.child.pid!), d = familyMs(pid);
    const done: any = await load.run({ target: { port: s.port, pid: s.child.pid!, ask: process.env.ASK ? { method: 'GET', path: process.env.ASK, headers: process.env.ENC ? { 'accept-encoding': process.env.ENC } : {} } : 'answers' } as any, connections: Number(connections), seconds: r < 0 ? 2 : Number(seconds) });
    if (done.failure) throw new Error(done.failure);
    if (r >= 0) s.out.push({ app: (processorMs(s.child.pid!) - a) / done.count, db: (familyMs(pid) - d) / done.count, rate: done.count * 1000 / done.elapsedMs });
  }
}
const med = (v: number[]) => v.toSorted((a, b) => a - b)[Math.floor(v.length / 2)]!;
const { residentMegabytes } = await import('./resident');
for (const s of servers) { const rss = residentMegabytes(s.child.pid!) * 1e6;  console.log(s.name, 'app ms', med(s.out.map(o => o.app)).toFixed(2), 'pg ms', med(s.out.map(o => o.db)).toFixed(2), 'rate', med(s.out.map(o => o.rate)).toFixed(0), 'rss', (rss/1e6).toFixed(0), ' apps:', s.out.map(o => o.app.toFixed(2)).join(' '), ' dbs:', s.out.map(o => o.db.toFixed(2)).join(' ')); }
if (process.env.PLANS) for (const s of servers) { s.child.send({ plans: 1 }); await once(s.child, 'message'); }
if (process.env.PROFILE) for (const s of servers) { s.child.send({ profile: 'start' }); await once(s.child, 'message'); await load.run({ target: { port: s.port, pid: 0, ask: process.env.ASK ? { method: 'GET', path: process.env.ASK, headers: process.env.ENC ? { 'accept-encoding': process.env.ENC } : {} } : 'answers' } as any, connections: Number(connections), seconds: 6 }); s.child.send({ profile: 'stop', file: `/tmp/wk/hotab/${s.name}.cpuprofile` }); await once(s.child, 'message'); }
await load.stop(); for (const s of servers) s.child.disconnect();
} finally { await close(); }
process.exit();
