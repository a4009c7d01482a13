import type { MetadataRoute } from 'next';
import { originOfRequest } from '@/lib/web/request-headers';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/today', '/progress', '/classes', '/settings', '/account'],
    },
    sitemap: `${await originOfRequest()}/sitemap.xml`,
  };
}
