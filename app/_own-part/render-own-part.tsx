import { renderToString } from 'react-dom/server';
import { Overview } from '@/app/(instructor)/classes/[id]/_components/overview';
import { Today } from '@/app/(learner)/today/_components/today';
import { PortAnswer } from '@/app/(public)/ports/[query]/_components/port-answer';
import type { OwnPartData } from './read-own-part';

type Renderers = { readonly [Page in keyof OwnPartData]: (data: OwnPartData[Page]) => string };

/**
 * Renders the own part of a page to the markup that Next would also make. The web server loads this file itself, because
 * Next's bundle has a React that can only render pages.
 */
export const renderOwnPart: Renderers = {
  '/today': (words) => renderToString(<Today words={words} />),
  '/classes/[id]': (words) => renderToString(<Overview words={words} />),
  '/ports/[query]': (words) => renderToString(<PortAnswer words={words} />),
};
