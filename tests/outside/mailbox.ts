import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The messages for an address that the app kept in its data folder, oldest first, as text. */
export function listMails(dataDir: string, to: string): string[] {
  const folder = path.join(dataDir, 'mail');
  if (!fs.existsSync(folder)) return [];
  const mails = fs
    .readdirSync(folder)
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  return mails.filter((mail) => mail.includes(`To: ${to}`));
}

/** The path and query of the latest link of a kind that an address was sent; waits for it. */
export async function linkFor(dataDir: string, to: string, page: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const links = listMails(dataDir, to).flatMap((mail) => mail.match(/https?:\/\/\S+/g) ?? []);
    const link = links.map((each) => new URL(each)).findLast(({ pathname }) => pathname === page);
    if (link) return link.pathname + link.search;
    await sleep(200);
  }
  throw new Error(`no link to ${page} was sent to ${to}`);
}

/** How many messages an address was sent. */
export const countMails = (dataDir: string, to: string): number => listMails(dataDir, to).length;
