/**
 * Prints a link that makes the first administrator, as long as there is none. The modules are loaded only here, because
 * they need the generated database client.
 * @param origin the app's public address
 */
export async function printSetupLink(databaseUrl: string, origin: string): Promise<void> {
  const [{ openDb }, { makeSetupLink, SETUP_HOURS }] = await Promise.all([
    import('@/lib/db/connection/client'),
    import('@/lib/administration/setup-link'),
  ]);
  const db = openDb(databaseUrl);
  try {
    const link = await makeSetupLink(db, origin, new Date());
    if (link === null) return;
    console.log(
      `There is no administrator yet. Anyone who opens this link can become one. It works once, within ${SETUP_HOURS} hours:\n  ${link}`,
    );
  } finally {
    await db.$disconnect();
  }
}
