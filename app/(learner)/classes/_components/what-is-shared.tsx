/**
 * Says what a learner shares with a class. They read it before they join, and can read it again afterward.
 * `lib/db/class-*.ts` implements it.
 */
export function WhatIsShared({ hasJoined = false }: { readonly hasJoined?: boolean }) {
  return (
    <div className="grid gap-1">
      <p>{hasJoined ? 'Your instructors see:' : 'Your instructors will see:'}</p>
      <ul className="grid list-disc gap-1 ps-5">
        <li>
          your name, how well you know each topic (judging by your quiz answers), and which topics you have seen only on
          flashcards;
        </li>
        <li>
          from the day you {hasJoined ? 'joined' : 'join'}: your study days and missed days, your credit for
          assignments, your answers and the misconceptions they reveal, and the questions you report, with what you
          write about them.
        </li>
      </ul>
      <p>
        They {hasJoined ? 'do not' : 'will not'} see what you did before that day, your other classes, or your e-mail
        address. Other learners see nothing about you. You can leave at any time. If you do, your instructors will no
        longer see your work, and you keep your progress.
      </p>
      {!hasJoined && <p>If the class has a goal, we add it to yours. You can change your goals in Settings.</p>}
    </div>
  );
}
