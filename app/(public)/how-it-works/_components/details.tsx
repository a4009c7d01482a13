import type { ReactNode } from 'react';
import { Chevron } from '@/app/(public)/_components/chevron';

/** The rules behind the pictures, in folded sections. */
export function Details() {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">The details</h2>
      <div className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-card">
        <Part title="What you remember">
          <p>
            For each topic, a memory model keeps two numbers. <strong>Stability</strong> is the number of days until the
            chance that you still know the topic has fallen to 90%. <strong>Difficulty</strong>, from 1 to 10, says how
            slowly stability grows with each review. Your <strong>predicted recall</strong> on a day follows from
            stability and from the time since your last review. A review strengthens a memory most when you had nearly
            forgotten it. If you forget, the next review comes soon.
          </p>
          <p>
            The model is <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">FSRS-6</a>,
            which others have published and tested. It starts with parameters that were fitted to the reviews of many
            learners. Once you have answered enough questions, we fit the model to your own answers. Your parameters are
            used only if they predict better on answers they were not fitted to.
          </p>
          <p>
            A topic counts as known while its predicted recall is 80% or more. It can count as known no earlier than the
            day after your last answer.
          </p>
        </Part>
        <Part title="What an answer counts for">
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[6rem_1fr]">
            <Grade name="again">A wrong answer, or “I don’t know”.</Grade>
            <Grade name="hard">
              An answer that is partly right, right with a hint, right although you were not sure, or right but much
              slower than usual for you. The same goes for a right answer to a true-or-false question when the model did
              not expect you to know it, because a lucky guess is too likely.
            </Grade>
            <Grade name="good">A right answer.</Grade>
            <Grade name="easy">
              A grade that you give yourself on a flashcard, or a right first answer that shows that you knew the topic
              before any lesson. A quick answer alone does not prove that a topic is easy.
            </Grade>
          </dl>
          <p>
            Only your first answer about a topic on a study day changes its schedule. Later answers that day are
            practice: they are kept, and they decide whether a topic you missed leaves your list of missed topics. Your
            study day begins at 4 a.m. in your time zone.
          </p>
          <p>
            A hint gives part of the answer away. It removes half of the wrong options, or it shows how a term begins,
            how many digits a number has, or where one item belongs. It counts even if you reload the page. Flipping a
            flashcard without grading it counts as a hint for the rest of that day.
          </p>
        </Part>
        <Part title="What comes next">
          <ol className="grid list-decimal gap-1 pl-5">
            <li>
              In your first quizzes, a second try at a new topic that you missed at least four questions ago, if other
              topics build on it. Anything else you miss comes back tomorrow, and you can practice it after the quiz.
            </li>
            <li>
              A new topic from your goals, core ones first, if the coming weeks have room for its reviews. About one in
              five questions is still a review. Topics that your class assigned, and the topics they build on, come
              first, ordered by due date. If an assignment would otherwise start too late, the quiz introduces more new
              topics than usual, within your daily minutes.
            </li>
            <li>
              A review of a topic. The topic may block others, have waited a long time, be easy to confuse with one you
              answered today, or be due because your recall has fallen to your target.
            </li>
          </ol>
          <p>
            A topic opens once you have given a right answer about each topic that it builds on. A fading topic comes
            before those that build on it. Two topics from the same area do not follow each other while there are other
            topics to ask about. Two topics that are easy to confuse do not start on the same day.
          </p>
          <p>
            The recall of a topic that you forget within days may fall a little lower before a review than the recall of
            a topic that you remember for months. Keeping it high would take many answers and gain little.
          </p>
          <p>
            Reviews are spread out a little, so that topics you learned together do not all return on the same day.
            Breaks, easy days, and an exam day also move them.
          </p>
        </Part>
        <Part title="When something keeps slipping">
          <p>
            A topic that you have forgotten eight times needs a different approach. We tell you at that point, and again
            whenever you have forgotten it four more times. From then on, each review uses a different form of question.
            The topic’s page shows what it is often confused with. You can read its explanation, practice it in all its
            forms, or choose “Stop asking me this”. Your quizzes then leave the topic out until you choose “Start asking
            again”.
          </p>
          <p>
            You can undo up to thirty answers, one at a time, and each topic’s schedule goes back to what it was.
            Nothing is deleted: the log keeps the answer and notes that you undid it. You have seen the verdict by then,
            so your next answers about the same topic count as practice for the rest of that day.
          </p>
        </Part>
        <Part title="What we do not claim">
          <ul className="grid list-disc gap-1 pl-5">
            <li>
              We do not claim that practicing a topic again on the same day makes the memory last. The model does not
              count that practice.
            </li>
            <li>
              A prediction is not a fact. A recall of 84% means that we expect about 84 out of 100 such answers to be
              right.
            </li>
            <li>
              We do not claim that you will save as much time as simulated learners do. We chose the rules in
              simulations, which show what follows from a model of memory. They are not evidence about people.
            </li>
          </ul>
        </Part>
      </div>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-3 px-4 py-3 -outline-offset-3 [&::-webkit-details-marker]:hidden">
        <h3 className="font-medium">{title}</h3>
        <Chevron />
      </summary>
      <div className="grid gap-3 px-4 pt-1 pb-5">{children}</div>
    </details>
  );
}

function Grade({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="font-medium">{name}</dt>
      <dd className="max-sm:pb-1">{children}</dd>
    </div>
  );
}
