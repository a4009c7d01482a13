import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { statePort } from '@/lib/quiz/making/service-sentences';
import { publicMetadata } from '../../public-metadata';
import { ServicePage } from './_components/service-page';
import { WrittenPage } from './_components/written-page';

/** Every topic's page is rendered at build time, and no other paths exist. */
export const dynamic = 'force-static';
export const dynamicParams = false;

type TopicPageProps = { readonly params: Promise<{ readonly concept: string }> };

export const generateStaticParams = () => {
  const { concepts, retired } = getApp().catalog;
  return [...concepts, ...retired].map(({ id }) => ({ concept: id }));
};

export async function generateMetadata({ params }: TopicPageProps): Promise<Metadata> {
  const concept = getApp().catalog.findEver((await params).concept);
  if (!concept) return {};
  const path = `/topics/${concept.id}`;
  if (concept.kind === 'written') {
    return publicMetadata({ title: concept.title, description: concept.definition, path });
  }
  const { label, longName, port, transport, use } = concept;
  const told = statePort(concept, concept, longName === label ? '' : longName);
  return publicMetadata({
    title: `${label}: port ${port}/${transport}`,
    description: `${told} It is used for ${use}.`,
    path,
  });
}

export default async function TopicPage({ params }: TopicPageProps) {
  const { catalog } = getApp();
  const concept = catalog.findEver((await params).concept);
  if (!concept) notFound();
  return (
    <PublicShell here="/topics">
      {concept.kind === 'written' ? (
        <WrittenPage concept={concept} catalog={catalog} />
      ) : (
        <ServicePage service={concept} catalog={catalog} />
      )}
    </PublicShell>
  );
}
