import path from 'node:path';
import type { PlaywrightTestOptions } from '@playwright/test';

/**
 * Each story runs on one device. The stories in these files run on a phone, and all others run on a desktop. `inspect`
 * checks both widths.
 */
const ON_PHONE = [
  ...['concept', 'every-form', 'invitations', 'landing', 'library', 'lost-connection', 'missed'],
  ...['question-fits', 'resume', 'start', 'streak'],
];

type Device = Pick<PlaywrightTestOptions, 'viewport' | 'colorScheme' | 'hasTouch' | 'isMobile'>;

const PHONE: Device = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true, isMobile: true };
const DESKTOP: Device = {
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  hasTouch: false,
  isMobile: false,
};

/**
 * Returns the device for the stories of a file. Two Playwright projects would each need workers that load all the
 * content again.
 */
export const deviceFor = (file: string): Device =>
  ON_PHONE.includes(path.basename(file, '.spec.ts')) ? PHONE : DESKTOP;
