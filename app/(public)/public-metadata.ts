import type { Metadata } from 'next';
import { getApp } from '@/lib/app-context';

/** The public URL that the operator has set, or null. */
export function siteAddress(): URL | null {
  const { NEXTAUTH_URL } = getApp().environment;
  return NEXTAUTH_URL === undefined ? null : new URL(NEXTAUTH_URL);
}

type PublicPage = {
  readonly title: string;
  readonly description: string;
  /** The path, for example `/topics/bind`. */
  readonly path: string;
  /** Whether search engines should index the page. */
  readonly isListed?: boolean;
};

/** Returns the metadata of a public page for search engines and link previews. */
export function publicMetadata({ title, description, path, isListed = true }: PublicPage): Metadata {
  const base = siteAddress();
  const short = description.length > 200 ? `${description.slice(0, 199).replace(/\s+\S*$/, '')}…` : description;
  return {
    title,
    description: short,
    openGraph: { title, description: short, siteName: 'Well Known', type: 'article', ...(base && { url: path }) },
    ...(base && { metadataBase: base, alternates: { canonical: path } }),
    ...(!isListed && { robots: { index: false, follow: true } }),
  };
}
