import { backUpIfDue } from '@/lib/backup/automatic-backup';
import { openDb } from '@/lib/db/connection/client';
import { NEVER } from '@/lib/system/unless-aborted';

/** Makes an automatic backup of the database at the first argument in the folder that is the second one. */
const [url = '', folder = ''] = process.argv.slice(2);
await backUpIfDue({ db: openDb(url), url, folder, everyHours: 24 }, () => new Date(), NEVER);
process.exit();
