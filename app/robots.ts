import type { MetadataRoute } from 'next';
import { addBasePath } from '@/lib/base-path';
import { originOfRequest } from '@/lib/web/request-headers';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: addBasePath('/'),
      disallow: ['/api/', '/today', '/progress', '/classes', '/settings', '/account'].map(addBasePath),
    },
    sitemap: `${await originOfRequest()}/sitemap.xml`,
  };
}
