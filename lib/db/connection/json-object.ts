import { Prisma } from '@/prisma/generated/client';

/** A JSON object as PostgreSQL makes it, with the value of one expression for each field. */
export const jsonObject = (fields: Readonly<Record<string, Prisma.Sql>>): Prisma.Sql =>
  Prisma.sql`json_build_object(${Prisma.join(
    Object.entries(fields).map(([name, value]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${value}`),
  )})`;
