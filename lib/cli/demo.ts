import path from 'node:path';
import { parseArgs } from 'node:util';
import { basePath } from '@/lib/base-path';
import { showJoinCode } from '@/lib/classroom/people/join-code';
import type { Environment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';
import { generateIfNeeded } from './build/build';
import type { Demo, DemoOptions } from './demo/fill';
import { runStoppable } from './run/run-command';
import { loadEnvironment } from './serve/load-environment';
import { openOrShareDatabase } from './serve/open-database';

const ROOT = path.resolve(import.meta.dirname, '../..');
const THERE =
  'The demo already exists. To replace it with a new demo that has new passwords, run npm run demo -- --reset';

/** `npm run demo`: creates a classroom with thirty learners and sixty days of reviews. */
await runStoppable(
  'npm run demo -- [--reset] [--beside-others]',
  async (stop) => {
    process.chdir(ROOT);
    const options = readOptions();
    const environment = loadEnvironment();
    await generateIfNeeded(ROOT, stop);
    const database = await openOrShareDatabase(environment, stop);
    try {
      const { fillDemo } = await import('./demo/fill');
      const demo = await fillDemo(database.url, options, new Date(), stop);
      if (demo === null) console.log(THERE);
      else printDemo(demo, environment, database.isShared);
    } finally {
      await database.close();
    }
  },
  {
    whenStopped: 'Stopped: the demo is not finished, and no one can sign in to it. Run the command again to finish it.',
  },
);

function readOptions(): DemoOptions {
  try {
    const options = { reset: { type: 'boolean' }, 'beside-others': { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    return { reset: values.reset ?? false, besideOthers: values['beside-others'] ?? false };
  } catch (cause) {
    throw new StartError('This command takes only --reset and --beside-others: npm run demo -- --reset', { cause });
  }
}

function printDemo({ signIns, joinCode, reviewCount }: Demo, environment: Environment, isShared: boolean): void {
  const address = environment.NEXTAUTH_URL ?? `http://localhost:${environment.PORT}${basePath()}`;
  const [instructor, ...learners] = signIns;
  const line = ({ email, password, name }: Demo['signIns'][number]) => `  ${email.padEnd(26)} ${password}  ${name}`;
  console.log(`\nThe demo class has ${learners.length} learners with ${reviewCount} reviews.`);
  console.log('These passwords are shown only once.\n\nInstructor:');
  if (instructor) console.log(line(instructor));
  console.log(`\nLearners:\n${learners.map(line).join('\n')}`);
  console.log(`\n${isShared ? 'Sign in at' : 'Start the app (npm start), then sign in at'} ${address}/sign-in`);
  console.log(`To join as another learner: ${address}/classes?code=${showJoinCode(joinCode)}`);
}
