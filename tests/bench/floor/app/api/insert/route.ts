import { randomUUID } from 'node:crypto';
import { getApp } from '@/lib/app-context';

/** Inserts one row and does nothing else. */
export async function POST(): Promise<Response> {
  await getApp().db.$executeRaw`INSERT INTO "BareInsert" ("id", "at") VALUES (${randomUUID()}::uuid, ${new Date()})`;
  return Response.json({ ok: true });
}
