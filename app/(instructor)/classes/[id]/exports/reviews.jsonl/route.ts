import { getApp } from '@/lib/app-context';
import { exportReviews } from '@/lib/classroom/exports/reviews';
import { sendingFile } from '../send-file';

/** Sends every review that learners share with the class. */
export const GET = sendingFile('application/jsonl', (taught) => exportReviews(getApp().db, taught, new Date()));
