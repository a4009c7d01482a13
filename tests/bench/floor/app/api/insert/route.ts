import { randomUUID } from 'node:crypto';
import { getDb } from '@/lib/db/client';

/** One row, and nothing else. */
export async function POST(): Promise<Response> {
  await getDb().$executeRaw`INSERT INTO "BareInsert" ("id", "at") VALUES (${randomUUID()}::uuid, ${new Date()})`;
  return Response.json({ ok: true });
}
