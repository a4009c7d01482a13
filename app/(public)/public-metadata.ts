import type { Metadata } from 'next';
import { getApp } from '@/lib/app-context';

/** The public URL that the operator has set, or null. */
export function siteAddress(): URL | null {
  const { NEXTAUTH_URL } = getApp().environment;
  return NEXTAUTH_URL === undefined ? null : new URL(NEXTAUTH_URL);
}

export type PublicPage = {
  readonly title: string;
  readonly description: string;
  /** The path, for example `/topics/bind`. */
  readonly path: string;
  /** What search engines should do with the page. If left out, they index it and follow its links. */
  readonly robots?: string;
};

/** Returns at most the first 200 characters of a description, up to the end of a word. */
export const shorten = (description: string): string =>
  description.length > 200 ? `${description.slice(0, 199).replace(/\s+\S*$/, '')}…` : description;

/** Returns the metadata of a public page for search engines and link previews. */
export function publicMetadata({ title, description, path, robots }: PublicPage): Metadata {
  const base = siteAddress();
  const short = shorten(description);
  return {
    title,
    description: short,
    openGraph: { title, description: short, siteName: 'Well Known', type: 'article', ...(base && { url: path }) },
    ...(base && { metadataBase: base, alternates: { canonical: path } }),
    ...(robots !== undefined && { robots }),
  };
}
