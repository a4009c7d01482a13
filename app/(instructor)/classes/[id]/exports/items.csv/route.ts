import { getApp } from '@/lib/app-context';
import { exportItems } from '@/lib/classroom/exports/items';
import { sendingFile } from '../send-file';

/** Item analysis of every concept. */
export const GET = sendingFile('text/csv', (instructorId, classroomId) =>
  exportItems(getApp(), instructorId, classroomId, new Date()),
);
