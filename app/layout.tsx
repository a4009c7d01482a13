import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { BEFORE_PAINT } from './_components/shell/before-paint';
import { BAR_COLORS } from './_components/shell/theme';
import { mono, sans } from './_fonts/fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Well Known: network sockets and ports', template: '%s · Well Known' },
  description:
    'A short daily quiz that teaches network sockets and ports, with cited facts, a modern memory model, and an explanation of every wrong choice.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: BAR_COLORS.light },
    { media: '(prefers-color-scheme: dark)', color: BAR_COLORS.dark },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The script adds attributes to this element before React hydrates it.
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <body className="min-h-dvh antialiased">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />
        {children}
      </body>
    </html>
  );
}
