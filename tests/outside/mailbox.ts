import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Lists the e-mails to an address that the app saved in its data folder, oldest first, as text. */
export function listMails(dataDir: string, to: string): string[] {
  const folder = path.join(dataDir, 'mail');
  if (!fs.existsSync(folder)) return [];
  const mails = fs
    .readdirSync(folder)
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  return mails.filter((mail) => mail.includes(`To: ${to}`));
}

/** Waits for a link to a page in an e-mail to an address, and returns the path and query of the latest one. */
export async function linkFor(dataDir: string, to: string, page: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const links = listMails(dataDir, to).flatMap((mail) => mail.match(/https?:\/\/\S+/g) ?? []);
    const link = links.map((each) => new URL(each)).findLast(({ pathname }) => pathname === page);
    if (link) return link.pathname + link.search;
    await sleep(200);
  }
  throw new Error(`no link to ${page} was sent to ${to}`);
}

/** Returns how many e-mails an address was sent. */
export const countMails = (dataDir: string, to: string): number => listMails(dataDir, to).length;
