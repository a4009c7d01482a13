import type { Metadata } from 'next';
import { StartPage } from './_components/start-page';

export const metadata: Metadata = { title: 'Start' };

/**
 * The page is the same for every visitor and is rendered at build time. The visitor's choices stay in their browser.
 */
export const dynamic = 'force-static';

export default function Page() {
  return <StartPage goal={null} />;
}
