import { getApp } from '@/lib/app-context';
import { exportItems } from '@/lib/classroom/exports/items';
import { sendingFile } from '../send-file';

/** Sends the item analysis of every concept. */
export const GET = sendingFile('text/csv', (taught) => exportItems(getApp(), taught, new Date()));
