import { backUpIfDue } from '@/lib/backup/automatic-backup';
import { openDb } from '@/lib/db/connection/client';
import { NEVER } from '@/lib/system/unless-aborted';

/** Makes an automatic backup of a database. The first argument is its address, and the second one is the folder. */
const [url = '', folder = ''] = process.argv.slice(2);
await backUpIfDue({ db: openDb(url), url, folder, everyHours: 24 }, () => new Date(), NEVER);
process.exit();
