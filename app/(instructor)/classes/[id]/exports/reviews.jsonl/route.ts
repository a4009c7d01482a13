import { getApp } from '@/lib/app-context';
import { exportReviews } from '@/lib/classroom/exports/reviews';
import { sendingFile } from '../send-file';

/** Every review that the class shares. */
export const GET = sendingFile('application/jsonl', (taught) => exportReviews(getApp().db, taught, new Date()));
