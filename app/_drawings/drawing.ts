import type { ReactNode } from 'react';

/** A drawing that teaches one idea, 320 by 200 units. */
export type Drawing = {
  /** Unique among the drawings; the ids of its texts begin with it. */
  readonly name: string;
  /** What the drawing shows, as a short heading. */
  readonly title: string;
  /** All that the drawing says, in whole sentences, for anyone who does not see it. */
  readonly description: string;
  /** Where it is written down, as authors cite. */
  readonly sources: readonly string[];
  /** The content of the SVG. Exactly one object in it has the accent color: the answer. */
  readonly picture: ReactNode;
};
