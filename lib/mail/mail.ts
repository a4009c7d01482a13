import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Environment } from '@/lib/env';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Sends one mail; rejects when the mail server refuses it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long a mail server may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Returns a sender that uses the operator's mail server or, without one, keeps each message as a file that the operator
 * can read.
 */
export function makeMailer({ SMTP_URL, MAIL_FROM, DATA_DIR }: Environment): SendMail {
  if (SMTP_URL === undefined) {
    console.log('SMTP_URL is not set: mail is not sent, but kept in the folder "mail" of the data folder.');
    return keepInFolder(path.join(DATA_DIR, 'mail'));
  }
  return sendBy(SMTP_URL, MAIL_FROM);
}

/** Sends by a mail server, given by its address. */
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

/** Writes each message to a text file of its own, readable by the app's user alone: links in it open accounts. */
export const keepInFolder =
  (folder: string): SendMail =>
  async ({ to, subject, text }) => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const file = path.join(folder, `${stamp}-${randomBytes(4).toString('hex')}.txt`);
    await fs.writeFile(file, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 });
  };
