import { headers } from 'next/headers';
import { TEMPLATE_HEADER } from '@/lib/web/own-part/hole';

/** Returns whether the web server asks for the template of a page, without the part that is about the learner. */
export const isTemplate = async (): Promise<boolean> => (await headers()).has(TEMPLATE_HEADER);
