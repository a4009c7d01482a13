import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { isTemplate } from '@/app/_own-part/is-template';
import { getApp } from '@/lib/app-context';
import { pathOfQuery } from '@/lib/network/port-query';
import { HOLE, type Hole, textHole } from '@/lib/web/own-part/hole';
import { TopicsTabs } from '../../_components/topics-tabs';
import { publicMetadata } from '../../public-metadata';
import { SearchBox } from '../_components/search-box';
import { type AnswerWords, wordAnswer } from './_components/answer-words';
import { PortAnswer } from './_components/port-answer';
import { describeQuery, formatQuery, readQuery } from './describe-query';

type QueryPageProps = { readonly params: Promise<{ readonly query: string }> };

const HEAD_HOLES = {
  title: textHole('title'),
  description: textHole('description'),
  path: `/${textHole('path')}`,
  robots: textHole('robots'),
};

export async function generateMetadata({ params }: QueryPageProps): Promise<Metadata> {
  if (await isTemplate()) return publicMetadata(HEAD_HOLES);
  return publicMetadata(describeQuery(getApp().ports, readQuery((await params).query)));
}

/** Shows one port, a stretch of ports, or the results for a name. */
export default async function PortQueryPage({ params }: QueryPageProps) {
  const { path, typed, words } = await readAnswer(params);
  return (
    <PublicShell here="/ports">
      <div className="grid gap-6">
        <TopicsTabs here="/ports" />
        <SearchBox key={path} typed={typed} />
        <PortAnswer words={words} />
      </div>
    </PublicShell>
  );
}

type Shown = { readonly path: string; readonly typed: string; readonly words: AnswerWords | Hole };

async function readAnswer(params: QueryPageProps['params']): Promise<Shown> {
  if (await isTemplate()) return { path: HEAD_HOLES.path, typed: textHole('typed'), words: HOLE };
  const query = readQuery((await params).query);
  const words = wordAnswer(getApp().ports, query) ?? redirect('/ports');
  return { path: pathOfQuery(query), typed: formatQuery(query), words };
}
