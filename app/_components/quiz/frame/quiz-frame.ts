import { createContext } from 'react';

/** What the frame of a quiz offers to the question inside it. */
type Frame = {
  /** Lets a screen reader say something, through the one status region that the frame keeps. */
  readonly say: (text: string) => void;
  /** What the button that sends a response says, and what it says while that is under way. */
  readonly send: { readonly label: string; readonly busy: string };
  /** Whether "I don't know" is as large as the answers: where a guess would mislead and nothing is lost by it. */
  readonly skipsEasily?: boolean;
};

/** The button of a quiz that tells its verdicts at once. */
export const CHECK = { label: 'Check', busy: 'Checking…' };
/** The button of an exam. */
export const SUBMIT = { label: 'Submit', busy: 'Sending…' };

/** The frame around a question. Null where a question is part of another page, such as the landing page. */
export const QuizFrame = createContext<Frame | null>(null);
