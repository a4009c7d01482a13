import { z } from 'zod';
import { LAST_PORT } from './port';
import { TRANSPORTS } from './transport';

// These schemas are separate from the types, so that pages that show a port do not load zod.

/** Reads a port number, 0 to 65535. */
export const portSchema = z.number().int().min(0).max(LAST_PORT);

/** Reads a transport protocol. */
export const transportSchema = z.enum(TRANSPORTS);
