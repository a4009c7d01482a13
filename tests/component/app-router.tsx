import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ContextType, ReactNode } from 'react';
import { vi } from 'vitest';

type Router = NonNullable<ContextType<typeof AppRouterContext>>;

/** A router that navigates nowhere and records its calls. */
export const makeRouter = () => ({
  back: vi.fn<Router['back']>(),
  forward: vi.fn<Router['forward']>(),
  refresh: vi.fn<Router['refresh']>(),
  push: vi.fn<Router['push']>(),
  replace: vi.fn<Router['replace']>(),
  prefetch: vi.fn<Router['prefetch']>(),
  bfcacheId: 'test',
});

type AppRouterProps = { readonly router: ReturnType<typeof makeRouter>; readonly children: ReactNode };

/** Replaces Next.js around a component that uses its router or its links. */
export function AppRouter({ router, children }: AppRouterProps) {
  return <AppRouterContext value={router}>{children}</AppRouterContext>;
}
