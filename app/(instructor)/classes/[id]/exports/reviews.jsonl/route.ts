import { exportReviews } from '@/lib/classroom/exports/reviews';
import { getDb } from '@/lib/db/client';
import { sendingFile } from '../send-file';

/** Every review that the class shares. */
export const GET = sendingFile('application/jsonl', (teacherId, classroomId) =>
  exportReviews(getDb(), teacherId, classroomId, new Date()),
);
