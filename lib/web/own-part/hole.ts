/**
 * The request header with which the web server asks Next for the template of a page: the page without the part that is
 * about the learner. The web server removes it from other requests.
 */
export const TEMPLATE_HEADER = 'x-well-known-template';

/** What the template contains in place of the learner's own part: once as its text, and once as its data. */
export const HOLE = 'the-own-part-goes-here';
export type Hole = typeof HOLE;

/** What the template contains in place of a short text outside the own part, such as the page's title. */
export const textHole = (name: string): string => `the-${name}-goes-here`;
