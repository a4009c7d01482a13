import { expect, it } from 'vitest';
import { MOST_LARGE } from '@/lib/web/bounds/body-limits';
import { countLargeBodies } from '@/lib/web/bounds/large-bodies';

it('one client can use only some of the slots for large bodies', () => {
  const { enter } = countLargeBodies();
  const places = Array.from({ length: MOST_LARGE.fromOneClient }, (_, nth) => enter(`2001:db8::${nth + 1}`));
  expect(places.every((place) => place !== null)).toBe(true);
  expect(enter('2001:db8::ffff')).toBeNull();
  expect(enter('192.0.2.1')).not.toBeNull();
  places[0]?.();
  expect(enter('2001:db8::ffff')).not.toBeNull();
});

it('accepts no more than there is memory for', () => {
  const { enter } = countLargeBodies();
  const places = Array.from({ length: MOST_LARGE.atOnce }, (_, nth) => enter(`192.0.2.${nth}`));
  expect(places.every((place) => place !== null)).toBe(true);
  expect(enter('198.51.100.1')).toBeNull();
  places[0]?.();
  expect(enter('198.51.100.1')).not.toBeNull();
});
