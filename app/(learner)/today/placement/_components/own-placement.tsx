'use client';

import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/app/_components/ui/button';
import { Placement } from '@/app/_visit/placement';
import type { Found } from '@/lib/study/visit/ask-placement';
import type { Visit } from '@/lib/study/visit/visit';
import { formatCount } from '@/lib/words/count';

type OwnPlacementProps = { readonly id: Visit['id']; readonly goals: Visit['goals'] };

/** Runs a learner's quick check and shows its result. */
export function OwnPlacement({ id, goals }: OwnPlacementProps) {
  const [placed] = useState({ id, goals });
  const [found, setFound] = useState<Found | null>(null);
  return (
    <div className="grid gap-4 pt-4 pb-40 lg:max-w-160 short:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="text-h1 font-semibold">{found ? 'What you know' : 'A quick check. Nothing is graded.'}</h2>
        {!found && (
          <ButtonLink href="/today" look="quiet" prefetch={false} className="-mx-4">
            Leave
          </ButtonLink>
        )}
      </div>
      {found ? (
        <Result found={found} />
      ) : (
        <Placement {...placed} start={[]} onAnswered={() => undefined} onFound={setFound} />
      )}
    </div>
  );
}

function Result({ found: { knownCount, courseCount } }: { readonly found: Found }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <>
      <p ref={text} tabIndex={-1} data-testid="found" className="text-lg outline-none">
        {knownCount === 0
          ? 'This check found no topics that you can skip yet. Your quiz teaches each topic from the start.'
          : `You know ${knownCount} of ${formatCount(courseCount, 'topic')}. You can skip the ones that you have not started. Within the next two weeks, you get one question on each of them to check that you know it.`}
      </p>
      <div>
        <ButtonLink href="/today" prefetch={false}>
          Continue
        </ButtonLink>
      </div>
    </>
  );
}
