import { createContext } from 'react';

/** What the frame of a quiz offers to the question inside it. */
type Frame = {
  /** Lets a screen reader say something, through the one status region that the frame keeps. */
  readonly say: (text: string) => void;
  /** Whether "I don't know" is as large as the answers: where a guess would mislead and nothing is lost by it. */
  readonly skipsEasily?: boolean;
};

/** The frame around a question. Null where a question is part of another page, such as the landing page. */
export const QuizFrame = createContext<Frame | null>(null);
