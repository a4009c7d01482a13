import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Returns whether a sender may send another request now, and counts the request if so. */
export type Limit<Asker> = (asker: Asker) => Promise<boolean>;

/** Allows each sender a given number of requests per minute. Each process counts separately. */
export function perMinute(points: number): Limit<string> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return (asker) =>
    limiter.consume(asker).then(
      () => true,
      () => false,
    );
}
