import type { ReactNode } from 'react';

/** A drawing that teaches one idea, 320 by 200 units. */
export type Drawing = {
  /** Unique among the drawings. The ids of its texts begin with it. */
  readonly name: string;
  /** A short heading. */
  readonly title: string;
  /** Everything the drawing shows, in whole sentences, for readers who cannot see it. */
  readonly description: string;
  /** The sources, in the form in which authors cite them. */
  readonly sources: readonly string[];
  /** The content of the SVG. Exactly one object has the accent color: the answer. */
  readonly picture: ReactNode;
};
