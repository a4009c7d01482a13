import type { Concept, Family } from '@/lib/catalog/concept';

/** An area of the list of topics, in words. */
export type AreaWords = {
  readonly id: string;
  readonly name: string;
  /** The titles of a few of its topics. */
  readonly few: string;
  readonly topics: readonly TopicWords[];
};

/** A topic in the list: either an idea with its definition, or a service with its port. */
export type TopicWords = {
  readonly id: string;
  readonly title: string;
  readonly definition?: string;
  readonly endpoint?: string;
};

/** Describes an area and its topics, which are in display order. */
export const wordArea = (family: Family, topics: readonly Concept[]): AreaWords => ({
  id: family.id,
  name: nameArea(family),
  few: nameFirst(topics),
  topics: topics.map(wordTopic),
});

const wordTopic = (topic: Concept): TopicWords => ({
  id: topic.id,
  title: topic.title,
  ...(topic.kind === 'written' ? { definition: topic.definition } : { endpoint: `${topic.port}/${topic.transport}` }),
});

/** Returns a family's label as it reads under a heading: "Services: mail" becomes "Mail". */
function nameArea({ label }: Family): string {
  const name = label.replace(/^Services: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names a few topics of an area, the most important ones first. */
function nameFirst(topics: readonly Concept[]): string {
  const byWeight = [...topics].sort((a, b) => Number(b.tier === 'core') - Number(a.tier === 'core'));
  return byWeight
    .slice(0, 6)
    .map(({ title }) => title)
    .join(' · ');
}
