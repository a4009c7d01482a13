import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { StartPage } from '../_components/start-page';

/** Every goal's page is built with the app, so that the second step is there before any script. */
export const dynamic = 'force-static';
export const dynamicParams = false;

type GoalStartProps = { readonly params: Promise<{ readonly goal: string }> };

export const generateStaticParams = () => getApp().catalog.goals.map(({ id }) => ({ goal: id }));

/** Search engines list the start once. */
export const metadata: Metadata = { title: 'Start', robots: { index: false, follow: true } };

/** The start for a visitor who has already chosen this goal. */
export default async function GoalStartPage({ params }: GoalStartProps) {
  const { goal: wanted } = await params;
  const goal = getApp().catalog.goals.find(({ id }) => id === wanted);
  if (!goal) notFound();
  return <StartPage goal={goal.id} />;
}
