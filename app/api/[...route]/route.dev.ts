import { answerStandard } from '@/lib/api/answer-standard';
import { appApiContext } from '@/lib/api/app-api-context';

/** Serves the JSON routes during development only. In the built app, the web server answers them before Next. */
const answer = (request: Request): Promise<Response> => answerStandard(request, appApiContext);

export { answer as GET, answer as POST };
