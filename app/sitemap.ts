import type { MetadataRoute } from 'next';
import { getApp } from '@/lib/app-context';
import { originOfRequest } from '@/lib/web/request-headers';

/** Every page that is the same for everybody, and the ports about which there is most to say. */
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
