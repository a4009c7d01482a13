/**
 * What a learner who joins a class agrees to show: it is read before joining, and can be read afterwards;
 * `lib/db/class-*.ts` keeps to it.
 */
export function WhatIsShared({ hasJoined = false }: { readonly hasJoined?: boolean }) {
  return (
    <div className="grid gap-1">
      <p>{hasJoined ? 'Its instructors see:' : 'Its instructors will see:'}</p>
      <ul className="grid list-disc gap-1 ps-5">
        <li>
          your name, and how well your quiz answers say you know each topic today, and which topics you have met only on
          flashcards;
        </li>
        <li>
          from the day you {hasJoined ? 'joined' : 'join'} on: your study days and the credit they give you for what is
          assigned, your responses, the misconceptions they show, the questions you report and what you write about
          them, and whether you studied on the days you had planned.
        </li>
      </ul>
      <p>
        They {hasJoined ? 'see' : 'will see'} nothing you did before that day, nothing of other classrooms, and not your
        e-mail address. Other learners see nothing of you. You can leave at any time: then they see nothing of yours any
        more, and you keep all you have learnt.
      </p>
      {!hasJoined && <p>If the class has a goal, it is added to yours. You can change your goals in Settings.</p>}
    </div>
  );
}
