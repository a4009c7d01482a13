import { reply } from '../_exchange';

/** Whether the process answers at all; says nothing of the database. For whoever decides whether to start it again. */
export const dynamic = 'force-dynamic';

export const GET = (): Response => reply({ status: 'alive' });
