import { z } from 'zod';
import type { ClassroomId } from '@/lib/ids';

/** A classroom's id as it comes from outside. Whether it is one of theirs is for the store to say. */
export const classroomIdSchema = z.uuid().transform((id) => id as ClassroomId);
