import { PublicShell } from '@/app/_components/page-shell';
import { DrawingFigure } from '@/app/_drawings/drawing-figure';
import { METHOD } from '@/app/_drawings/method/method';
import { publicMetadata } from '../public-metadata';
import { Details } from './_components/details';
import { OwnNumbers } from './_components/own-numbers';

export const dynamic = 'force-static';

export const metadata = publicMetadata({
  title: 'How it works',
  description:
    'How Well Known predicts what you remember, grades your answers, and chooses what to ask next, plus what we do not claim.',
  path: '/how-it-works',
});

/** The schedule in five pictures, followed by the rules of `docs/scheduler.md` in plain words. */
export default function HowItWorksPage() {
  return (
    <PublicShell here="/how-it-works">
      <article className="grid gap-10">
        <header className="grid max-w-3xl gap-3">
          <h1 className="text-h1 font-semibold">How it works</h1>
          <p className="text-lg">
            Well Known predicts what you are about to forget and asks about it just before you do. Here is the method in
            five pictures.
          </p>
        </header>
        <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {METHOD.map(({ drawing, sentence }) => (
            <li key={drawing.name} className="row-span-2 grid grid-rows-subgrid gap-2">
              <p className="font-medium">{sentence}</p>
              <DrawingFigure drawing={drawing} />
            </li>
          ))}
        </ol>
        <div className="grid max-w-3xl gap-8">
          <OwnNumbers />
          <Details />
        </div>
      </article>
    </PublicShell>
  );
}
