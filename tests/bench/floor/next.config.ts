import type { NextConfig } from 'next';
import product from '../../../next.config';

const config: NextConfig = {
  poweredByHeader: false,
  // Packages that the product does not bundle cannot be bundled here either.
  serverExternalPackages: product.serverExternalPackages ?? [],
};

export default config;
