import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { changeJoinCode, changeJoining as saveJoining } from '@/lib/db/classroom/class-changes';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';
import { type Done, doneIf } from './done';
import { makeJoinCode } from './join-code';

/** The maximum number of codes to draw. A drawn code is almost never already in use. */
const MOST_TRIES = 5;

/**
 * Gives a class a new join code. The old code and links that contain it stop working. Members stay in the class.
 * @param below draws a random number (see `makeJoinCode`)
 */
export async function renewJoinCode(
  db: Db,
  taught: TaughtClass,
  below: (count: number) => number,
): Promise<Result<string, 'not-found' | 'busy'>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const joinCode = makeJoinCode(below);
    const outcome = await changeJoinCode(db, taught, joinCode);
    if (outcome === 'changed') return succeed(joinCode);
    if (outcome === 'not-found') return fail(outcome);
  }
  return fail('busy');
}

/** Switches joining by code on or off. */
export const changeJoining = async (db: Db, taught: TaughtClass, isOpen: boolean): Promise<Done> =>
  doneIf(await saveJoining(db, taught, isOpen));
