import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { mono, sans } from './_fonts/fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Well Known: network sockets and ports', template: '%s · Well Known' },
  description:
    'A short daily quiz that makes network sockets and ports well known: cited facts, a modern memory model, and an explanation for every wrong choice.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`}>
      <body className="min-h-dvh antialiased">{children}</body>
    </html>
  );
}
