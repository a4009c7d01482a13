import { Prisma } from '@/prisma/generated/client';

/** Builds a JSON object in PostgreSQL, with one expression per field. */
export const jsonObject = (fields: Readonly<Record<string, Prisma.Sql>>): Prisma.Sql =>
  Prisma.sql`json_build_object(${Prisma.join(
    Object.entries(fields).map(([name, value]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${value}`),
  )})`;
