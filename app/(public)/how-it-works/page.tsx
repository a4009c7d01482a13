import type { ReactNode } from 'react';
import { PublicShell } from '@/app/_components/page-shell';
import { publicMetadata } from '../public-metadata';
import { OwnNumbers } from './_components/own-numbers';

export const dynamic = 'force-static';

export const metadata = publicMetadata({
  title: 'How it works',
  description:
    'How Well Known predicts what you remember, grades an answer, and chooses what to ask next; and what is not claimed.',
  path: '/how-it-works',
});

/** The schedule in plain words: the same rules as docs/scheduler.md. */
export default function HowItWorksPage() {
  return (
    <PublicShell here="/how-it-works">
      <article className="grid max-w-3xl gap-8">
        <header className="grid gap-3">
          <h1 className="text-h1 font-semibold">How it works</h1>
          <p className="text-lg">
            A prediction of what you remember, a rule for what an answer shows, and a rule for what comes next. Each
            question says why it was chosen; each concept has a page with all that is known of your memory of it.
          </p>
        </header>
        <OwnNumbers />
        <Part title="What you remember">
          <p>
            For each concept, a memory model keeps two numbers. <strong>Stability</strong>: how many days after an
            answer the chance that you still know it has fallen to 90%. <strong>Difficulty</strong>, from 1 to 10: how
            slowly stability grows. From them follows your <strong>predicted recall</strong> on any day. To remember
            something when it had nearly faded strengthens it most; to forget it makes its next interval short.
          </p>
          <p>
            The model is <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">FSRS-6</a>,
            which others have published and tested. It begins with parameters from many learners. When you have answered
            enough, your own are fitted to your answers, and used only if they predict better on answers they were not
            fitted to.
          </p>
          <p>
            A concept counts as known while its predicted recall is 80% or more, at the earliest the day after an
            answer.
          </p>
        </Part>
        <Part title="What an answer counts for">
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[6rem_1fr]">
            <Grade name="again">wrong, or “I don’t know”</Grade>
            <Grade name="hard">
              right in part; right with a hint; right, but much slower than you usually are; or right where a guess was
              too likely, as with true or false when the model did not expect you to know it
            </Grade>
            <Grade name="good">right</Grade>
            <Grade name="easy">only if you say so yourself on a flashcard: quickness alone does not show it</Grade>
          </dl>
          <p>
            Only the first answer to a concept on a study day moves its memory. What you answer again that day is
            practice: it is kept, and it decides whether something missed has been recovered. Your study day begins at
            four in the morning in your time zone.
          </p>
          <p>
            A hint tells part of the answer: half of the wrong options, how a term begins, how many digits a number has,
            one right place. The question remembers that it gave one, also when you reload the page. Turning a flashcard
            over and not grading it counts as a hint too, for the rest of that day.
          </p>
        </Part>
        <Part title="What comes next">
          <ol className="grid list-decimal gap-1 pl-5">
            <li>
              A second try of a new concept that you missed at least four answers ago, if others build on it. What else
              you miss comes back tomorrow, and you can practice it after the quiz.
            </li>
            <li>
              New concepts, core ones first, as long as your minutes of the coming weeks have room for the reviews they
              will bring. Every fifth place is a review’s all the same. What a class of yours works on comes first among
              them, with what it builds on, the earliest due first; and as much of it as must begin for it to be begun
              in time, within the minutes of the day, even where fewer new ones would be let in.
            </li>
            <li>
              Reviews: what keeps others from being begun; what has waited for long; what is easily taken for something
              you were asked today; what is due, that is, what has faded to about the recall you want.
            </li>
          </ol>
          <p>
            A concept opens when you have answered everything that it builds on right at least once, and what has faded
            comes before what rests on it. Two of a field do not follow each other while there is something else, and
            two concepts that are easily confused are not begun on the same day.
          </p>
          <p>
            A memory that fades within days is let fall a little lower than one that lasts for months: to hold it high
            would cost many answers and keep little.
          </p>
          <p>
            Due days are spread a little, so that what you learnt together does not all come back together. A break,
            easy weekdays and an exam move them too.
          </p>
        </Part>
        <Part title="When something keeps slipping">
          <p>
            A concept that you have forgotten eight times after learning it, and again after every four times more,
            needs another way in. You are told so, and it comes in another form at each review. Its page sets it beside
            what it is taken for; you can read its explanation, practise it in all its forms, or suspend it. A suspended
            concept is never asked until you bring it back.
          </p>
          <p>
            A slip of the finger can be taken back, up to thirty answers one after the other: the memory is then exactly
            what it was before. Nothing is deleted; the log keeps the answer and that it was taken back. Because you
            have seen the verdict by then, your next answers to the same topic count as practice for the rest of that
            day.
          </p>
        </Part>
        <Part title="What is not claimed">
          <ul className="grid list-disc gap-1 pl-5">
            <li>That practising the same thing again on the same day makes it last. The model does not count it.</li>
            <li>
              That a prediction is a fact. 84% means: of a hundred such answers, about eighty-four are expected to be
              right.
            </li>
            <li>
              That people save as much time as simulated learners do. The rules were chosen in simulations; a simulation
              shows what follows from a model of memory, and is no evidence on people.
            </li>
          </ul>
        </Part>
      </article>
    </PublicShell>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
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
