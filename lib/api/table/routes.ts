import type { ApiRoute } from '@/lib/api/route';
import { INSTRUCTOR_ROUTES } from './instructor-routes';
import { LEARNER_ROUTES } from './learner-routes';
import { OPERATOR_ROUTES } from './operator-routes';
import { PUBLIC_ROUTES } from './public-routes';
import { QUIZ_ROUTES } from './quiz-routes';
import { VISIT_ROUTES } from './visit-routes';

/** Every JSON route under `/api`, by its method and path, except next-auth's own routes. */
export const ROUTES = {
  ...QUIZ_ROUTES,
  ...LEARNER_ROUTES,
  ...INSTRUCTOR_ROUTES,
  ...PUBLIC_ROUTES,
  ...VISIT_ROUTES,
  ...OPERATOR_ROUTES,
} satisfies Readonly<Record<`${'GET' | 'POST'} /api/${string}`, ApiRoute>>;

/** The method and the path of a route: `POST /api/answers`. */
export type RouteName = keyof typeof ROUTES;
