import type { NextConfig } from 'next';
import product from '../../../next.config';

const config: NextConfig = {
  poweredByHeader: false,
  // What the product leaves to Node cannot be bundled here either.
  serverExternalPackages: product.serverExternalPackages ?? [],
};

export default config;
