import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Types are checked by `npm run check`, once for the whole house.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@civicconnect/contract', '@civicconnect/domain', '@civicconnect/i18n'],
  poweredByHeader: false,
  // The server packs what leaves it, better than gzip could.
  compress: false,
  devIndicators: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root: path.join(import.meta.dirname, '..', '..') },
  outputFileTracingRoot: path.join(import.meta.dirname, '..', '..'),
  experimental: {
    // The style travels in the page itself: one round trip less before the first paint on a slow line.
    inlineCss: true,
    // A form without script brings a photo along: 10 MB, and what is around it.
    serverActions: { bodySizeLimit: '12mb' },
  },
};

export default config;
