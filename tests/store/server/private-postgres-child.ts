import { startPrivatePostgres } from '@/lib/postgres/start';

/** Starts the cluster in the given folder, prints its address or why it cannot start, and runs until it is killed. */
try {
  const { url } = await startPrivatePostgres({ dataDir: process.argv[2] ?? '' });
  process.stdout.write(url);
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
}
