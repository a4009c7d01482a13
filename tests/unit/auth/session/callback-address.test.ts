import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseCallback, isReadableCallback } from '@/lib/auth/session/callback-address';

afterEach(() => vi.unstubAllEnvs());

const OURS = 'https://learn.example.org';

describe('the redirect address after sign-in', () => {
  it.each([
    ['/today', `${OURS}/today`],
    [`${OURS}/today?x=1`, `${OURS}/today?x=1`],
    ['http://evil.example/', OURS],
    ['//evil.example', OURS],
    ['/\\evil.example', OURS],
    [`${OURS}.evil.example`, OURS],
  ])('%s leads to a page of ours', (address, place) => {
    expect(isReadableCallback(address)).toBe(true);
    expect(chooseCallback(address, OURS)).toBe(place);
  });

  it.each([
    ['/today', `${OURS}/learn/today`],
    [`${OURS}/learn/today`, `${OURS}/learn/today`],
    [`${OURS}/learn`, `${OURS}/learn`],
    [`${OURS}/other`, `${OURS}/learn`],
    [OURS, `${OURS}/learn`],
    ['http://evil.example/learn/', `${OURS}/learn`],
  ])('%s leads to a page of ours if the app runs under a path', (address, place) => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(chooseCallback(address, OURS)).toBe(place);
  });

  it.each([
    '',
    '%',
    'x',
    'javascript:alert(1)',
    'http://127.0.0.1:3000.evil.example',
    'http://1.2.3.4.5',
    '\\evil',
    'https:',
  ])('“%s” cannot be read', (address) => expect(isReadableCallback(address)).toBe(false));
});
