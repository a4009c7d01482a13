/** Runs once when the server starts: opens the content and the database, or says why it cannot and ends. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { getStudyContext } = await import('@/lib/study/process-context');
  try {
    await getStudyContext().db.$queryRaw`SELECT 1`;
  } catch (error) {
    console.error('Well Known cannot start:', error);
    process.exit(1);
  }
}
