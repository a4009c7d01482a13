import { exportItems } from '@/lib/classroom/exports/items';
import { getStudyContext } from '@/lib/study/process-context';
import { sendingFile } from '../send-file';

/** Item analysis of every concept. */
export const GET = sendingFile('text/csv', (teacherId, classroomId) =>
  exportItems(getStudyContext(), teacherId, classroomId, new Date()),
);
