import { z } from 'zod';
import { passwordFault } from '@/lib/auth/password/weak-password';
import { goalIdSchema } from '@/lib/ids';
import { nameSchema } from '@/lib/names/name-schema';
import { isTimeZone } from '@/lib/scheduler/due/study-day';
import { emailSchema } from './email-address';

/** A user's identity, once they have proved it. */
export type Identity = { readonly id: string; readonly name: string; readonly email: string };

/** The message for a user who has proved who they are, but whose account an administrator has disabled. */
export const DISABLED_MESSAGE = 'This account is disabled. Ask the people who run this server to enable it.';

/** A password that already exists. The schema only checks that it is not empty. */
export const givenPasswordSchema = z.string().min(1, 'Enter your password.').max(200);

/** What a user signs in with. */
export const credentialsSchema = z.object({ email: emailSchema, password: givenPasswordSchema });
export type Credentials = z.infer<typeof credentialsSchema>;

/**
 * A new password. It must be long rather than complicated (NIST SP 800-63B-4 §3.1.1.2). `passwordFault` checks the
 * rest.
 */
export const newPasswordSchema = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .max(200, 'Use at most 200 characters.');

const personNameSchema = nameSchema({ noun: 'name', missing: 'Enter your name.' });

/** What a user signs up with. */
export const signUpSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    timeZone: z.string().max(64).refine(isTimeZone).catch('UTC'),
    /** The goal that the user wants to study toward. The caller makes sure that the goal exists. */
    goal: goalIdSchema.optional().catch(undefined),
  })
  .superRefine((given, context) => {
    const message = passwordFault(given.password, given);
    if (message !== null) context.addIssue({ code: 'custom', path: ['password'], message });
  });
export type SignUp = z.infer<typeof signUpSchema>;
