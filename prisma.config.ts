import path from 'node:path';
import { defineConfig } from 'prisma/config';

// The Prisma CLI looks for a schema engine binary even to generate the client, and would download one. It only checks
// that a file exists. Migrations run on the engine's WASM build (lib/db/migrations/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: path.join('prisma', 'schema.prisma'),
  migrations: { path: path.join('prisma', 'migrations') },
});
