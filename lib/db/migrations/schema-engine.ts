import fs from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { openForEngine } from './engine-database';

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { message: string; set_message(message: string): void } | undefined;
}

let loaded: Promise<EngineModule> | undefined;

/**
 * Runs `work` with Prisma's own schema engine, in its WASM build, on the database at `url`. `prisma migrate` uses the
 * same engine and the same `_prisma_migrations` table. The WASM build needs only what npm installs. Only
 * `engine.diff` touches the shadow database, which must be empty.
 */
export async function withSchemaEngine<Value>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Value>,
  shadowUrl: string = url,
): Promise<Value> {
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const database = openForEngine(url, shadowUrl);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(database.factory);
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    return await work(engine).finally(() => engine.free());
  } finally {
    await database.close();
  }
}

/** Loads the engine. Each process needs exactly one instance, because a second one breaks the closures of the first. */
async function loadEngine(): Promise<EngineModule> {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    message: '',
    set_message(message) {
      this.message = message;
    },
  };
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const program = fs.readFileSync(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(program, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
  return bindings;
}
