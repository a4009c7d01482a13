import { describe, expect, it } from 'vitest';
import { passwordFault } from '@/lib/auth/password/weak-password';

const owner = { name: 'Grace Hopper', email: 'ghopper@example.org' };

describe('a password', () => {
  it.each(['qwertyuiop', 'Password123', 'PASSWORD2026!!', '1q2w3e4r5t', '!!!dragon1988!!!', '1234567890'])(
    'that is common is refused: %s',
    (password) => {
      expect(passwordFault(password, owner)).toMatch(/first that attackers try/);
    },
  );

  it.each(['xyxyxyxyxyxy', 'zqjzqjzqjzqj', 'ghijklmnopqr', 'zyxwvutsrqpo'])(
    'that repeats or counts is refused: %s',
    (password) => {
      expect(passwordFault(password, owner)).toMatch(/repeated pattern or a simple sequence/);
    },
  );

  it.each(['gracehopper', 'GraceHopper1906', 'ghopper-2026', 'Well Known 26', 'wellknown-grace'])(
    'that contains little but a name is refused: %s',
    (password) => {
      expect(passwordFault(password, owner)).toMatch(/your name/);
    },
  );

  it.each([
    'correct horse battery',
    'four words are enough',
    '6f1c1f6e-5d3b-4c53',
    'grace likes to sail far',
    'Łódź-żaba-kość',
  ])('that no one would guess is accepted: %s', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });
});
