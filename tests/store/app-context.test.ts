import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getApp } from '@/lib/app-context';
import { findPoolState } from '@/lib/monitor/pool-state';
import { closeApp } from './close-app';
import { createTestDatabase } from './database';

beforeEach(closeApp);
afterEach(() => vi.unstubAllEnvs());

describe('the app of a process', () => {
  it('has its content without a database or a secret, and loads it once', () => {
    const { catalog, ports } = getApp();
    expect(catalog.concepts.length).toBeGreaterThan(100);
    expect(ports.look(22).services.length).toBeGreaterThan(0);
    expect(getApp().catalog).toBe(catalog);
    expect(getApp().ports).toBe(ports);
    expect(findPoolState()).toBeNull();
  });

  it('names the variable that is missing', () => {
    vi.stubEnv('NEXTAUTH_SECRET', undefined);
    vi.stubEnv('DATABASE_URL', undefined);
    expect(() => getApp().secret).toThrow('NEXTAUTH_SECRET is not set');
    expect(() => getApp().db).toThrow('DATABASE_URL is not set');
  });
});

describe('the app of a process that serves', () => {
  it('shares one database and closes it', async () => {
    vi.stubEnv('DATABASE_URL', await createTestDatabase());
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests only');
    const app = getApp();
    expect(await app.db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    expect(app.turnKey).toHaveLength(32);
    expect(app.noteAnswered).toBe(app.refitter.noteAnswered);
    expect(findPoolState()).toMatchObject({ open: 1 });
    await app.close();
    expect(findPoolState()).toMatchObject({ open: 0 });
  });
});
