import { createContext } from 'react';

/** What the frame of a quiz provides to the question inside it. */
type Frame = {
  /** Announces a message to screen readers, through the single status region of the frame. */
  readonly say: (text: string) => void;
  /** The label of the button that sends a response, and its label while the request is in progress. */
  readonly send: { readonly label: string; readonly busy: string };
  /**
   * Whether "I don't know" is as large as the answers. This is for quizzes in which a guess would mislead and skipping
   * costs nothing.
   */
  readonly skipsEasily?: boolean;
};

/** The button of a quiz that shows a verdict right after each answer. */
export const CHECK = { label: 'Check', busy: 'Checking…' };
/** The button of an exam. */
export const SUBMIT = { label: 'Submit', busy: 'Sending…' };

/** The frame around a question. Null if the question is part of another page, such as the landing page. */
export const QuizFrame = createContext<Frame | null>(null);
