import type { MetadataRoute } from 'next';
import { getApp } from '@/lib/app-context';
import { originOfRequest } from '@/lib/web/request-headers';

/** Lists every page that is the same for everyone, and the ports with the most content. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await originOfRequest();
  const { catalog, ports } = getApp();
  const told = ports.entries.filter(({ services, customary }) => services.length > 0 || customary.length > 0);
  const paths = [
    '/',
    '/start',
    '/how-it-works',
    '/topics',
    '/topics/map',
    ...catalog.concepts.map(({ id }) => `/topics/${id}`),
    '/ports',
    ...told.map(({ port }) => `/ports/${port}`),
  ];
  return paths.map((path) => ({ url: `${origin}${path}` }));
}
