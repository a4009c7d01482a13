import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Environment } from '@/lib/env';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Sends one e-mail. Rejects if the mail server refuses it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long to wait for the mail server, in milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Returns a sender that uses the operator's mail server or, without one, saves each message as a file that the operator
 * can read.
 */
export function makeMailer({ SMTP_URL, MAIL_FROM, DATA_DIR }: Environment): SendMail {
  if (SMTP_URL === undefined) {
    console.log(
      'SMTP_URL is not set, so e-mails are not sent. They are saved in the "mail" folder inside the data folder.',
    );
    return keepInFolder(path.join(DATA_DIR, 'mail'));
  }
  return sendBy(SMTP_URL, MAIL_FROM);
}

/** Returns a sender that uses the mail server at an address. */
export function sendBy(smtpUrl: string, from: string): SendMail {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
  };
}

/**
 * Returns a sender that writes each message to its own text file. Only the system user that the app runs as can read
 * the files, because links in them give access to accounts.
 */
export const keepInFolder =
  (folder: string): SendMail =>
  async ({ to, subject, text }) => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const file = path.join(folder, `${stamp}-${randomBytes(4).toString('hex')}.txt`);
    await fs.writeFile(file, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 });
  };
