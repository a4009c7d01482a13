import { migrate } from '@/lib/db/migrations/migrate';

/**
 * One of several competing migrators: prints what it applied. Does not wait for the ten-second timer that the schema
 * engine leaves running.
 */
const [url = '', root = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await migrate(url, root)), () => process.exit());
