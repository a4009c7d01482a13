import { getApp } from '@/lib/app-context';
import type { StudyContext } from './context';
import type { AnswerDesk } from './take-answer';

/** The process's study context, as the routes under `app/api` ask for it. */
export const getStudyContext = (): StudyContext => getApp();

/** What the process remembers of the answers that it takes, as the routes under `app/api` ask for it. */
export const getAnswerDesk = (): AnswerDesk => getApp().answerDesk;
