import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { readEnvironment } from '@/lib/env';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Sends one mail; rejects when the mail server refuses it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long a mail server may take, in milliseconds. */
const PATIENCE_MS = 15_000;

let sender: SendMail | undefined;

/** Sends by the operator's mail server; without one, keeps the message as a file that the operator can read. */
export function sendMail(mail: Mail): Promise<void> {
  sender ??= makeSender();
  return sender(mail);
}

function makeSender(): SendMail {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = readEnvironment();
  if (SMTP_URL === undefined) {
    console.log('SMTP_URL is not set: mail is not sent, but kept in the folder "mail" of the data folder.');
    return keepInFolder(path.join(DATA_DIR, 'mail'), MAIL_FROM);
  }
  const transport = nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from: MAIL_FROM, to: { name: '', address: to }, subject, text });
  };
}

/** Writes each message to a file of its own, as it would have been sent, readable by the app's user alone: links in it open accounts. */
export function keepInFolder(folder: string, from: string): SendMail {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async ({ to, subject, text }) => {
    const { message } = await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    await fs.writeFile(path.join(folder, `${stamp}-${randomBytes(4).toString('hex')}.eml`), message, { mode: 0o600 });
  };
}
