import { ContentError } from '@/lib/content/fault';
import { loadContent } from '@/lib/content/load';

/** Checks everything under `content/` and names every fault; exit code 1 when there is one. */
try {
  const { catalog } = loadContent(process.cwd());
  const services = catalog.services.length;
  console.log(
    `content: ${catalog.concepts.length - services} concepts, ${services} services, version ${catalog.version}`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  console.error(`\n${error.faults.length} fault(s). content/README.md says how to write a concept.`);
  process.exitCode = 1;
}
