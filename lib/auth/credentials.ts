import { z } from 'zod';
import { isTimeZone } from '@/lib/scheduler/study-day';

/** How an address is kept and looked up: without surrounding spaces, in lower case. */
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'That e-mail address is too long.')
  .pipe(z.email('Enter an e-mail address such as name@example.org.'));

/** What a person signs in with. */
export const credentialsSchema = z.object({ email, password: z.string().min(1).max(200) });
export type Credentials = z.infer<typeof credentialsSchema>;

/** What a person signs up with. Control characters would break logs and exports. */
export const signUpSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Enter your name.')
    .max(80, 'A name has at most 80 characters.')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'A name has no control characters.'),
  email,
  password: z.string().min(10, 'Use at least 10 characters.').max(200, 'Use at most 200 characters.'),
  timeZone: z.string().max(64).refine(isTimeZone).catch('UTC'),
});
export type SignUp = z.infer<typeof signUpSchema>;
