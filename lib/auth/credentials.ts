import { z } from 'zod';
import { isTimeZone } from '@/lib/scheduler/study-day';
import { passwordFault } from './weak-password';

/** How an address is kept and looked up: without surrounding spaces, in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'That e-mail address is too long.')
  .pipe(z.email('Enter an e-mail address such as name@example.org.'));

/** A password that exists already: only bounded. */
export const givenPasswordSchema = z.string().min(1, 'Enter your password.').max(200);

/** What a person signs in with. */
export const credentialsSchema = z.object({ email: emailSchema, password: givenPasswordSchema });
export type Credentials = z.infer<typeof credentialsSchema>;

/** A password to be: long rather than complicated (NIST SP 800-63B-4 §3.1.1.2). `passwordFault` says the rest. */
export const newPasswordSchema = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .max(200, 'Use at most 200 characters.');

/** What a person is called. Control characters would break logs and exports. */
const nameSchema = z
  .string()
  .trim()
  .min(1, 'Enter your name.')
  .max(80, 'A name has at most 80 characters.')
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'A name has no control characters.');

/** Somebody as others know them: whom to invite. */
export const personSchema = z.object({ name: nameSchema, email: emailSchema });

/** What a person signs up with. Control characters would break logs and exports. */
export const signUpSchema = z
  .object({
    name: nameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    timeZone: z.string().max(64).refine(isTimeZone).catch('UTC'),
  })
  .superRefine((given, context) => {
    const message = passwordFault(given.password, given);
    if (message !== null) context.addIssue({ code: 'custom', path: ['password'], message });
  });
export type SignUp = z.infer<typeof signUpSchema>;
