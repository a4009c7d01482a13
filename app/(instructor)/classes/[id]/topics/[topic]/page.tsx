import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import { ITEM_WEEKS, viewClassConcept } from '@/lib/classroom/insight/view-class-concept';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { FORMS } from '@/lib/quiz/forms/registry';
import { ClassFrame } from '../../_components/class-frame';
import { ItemRules } from './_components/item-rules';
import { ItemTable } from './_components/item-table';
import { Trend } from './_components/trend';
import { WrongTable } from './_components/wrong-table';

export const metadata: Metadata = { title: 'Class topic' };

type Props = { readonly params: Promise<{ readonly id: string; readonly topic: string }> };

export default async function ClassConceptPage({ params }: Props) {
  const given = await params;
  const id = classroomIdSchema.safeParse(given.id);
  const context = getApp();
  const concept = context.catalog.find(decodeURIComponent(given.topic));
  if (!id.success || !concept) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/topics/${concept.id}`);
  const view = await viewClassConcept(context, { instructorId, classroomId: id.data }, concept.id, new Date());
  if (!view.ok) notFound();
  const { heading, title, learnerCount, begunCount, selfGradedCount, knownCount, trend, items } = view.value;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/topics">
      <header className="grid gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        <p className="text-muted">
          {knownCount} of {learnerCount} learners know it today; {begunCount} have started it
          {selfGradedCount > 0 && `, ${selfGradedCount} of them with self-graded flashcards only`}. {KNOWN_RULE}{' '}
          <Link href={`/topics/${concept.id}`} prefetch={false} className="underline">
            Open the topic
          </Link>
        </p>
      </header>
      <Trend trend={trend} />
      <section aria-labelledby="items" className="grid gap-4">
        <h2 id="items" className="text-lg font-semibold">
          How its questions perform
        </h2>
        {items.forms.length === 0 ? (
          <p>
            There is nothing to compare yet: no one was asked about this topic on a second day in the last {ITEM_WEEKS}{' '}
            weeks.
          </p>
        ) : (
          <>
            <ItemTable
              caption="Observed and predicted recall, by form"
              heading="Form"
              items={[
                ...(items.whole === null ? [] : [{ ...items.whole, name: 'all marked forms' }]),
                ...items.forms.map((each) => ({ ...each, name: FORMS[each.name].label })),
              ]}
            />
            {items.questions.length > 0 && (
              <ItemTable
                caption="Observed and predicted recall, by question"
                heading="Question"
                items={items.questions}
              />
            )}
            {items.wrong.length > 0 && <WrongTable wrong={items.wrong} />}
          </>
        )}
        <ItemRules />
      </section>
    </ClassFrame>
  );
}
