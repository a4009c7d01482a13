/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openStudyContext } = await import('@/lib/study/process-context');
  await openStudyContext();
}
