import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Says whether one who asks may ask once more now, and counts it if so. */
export type Limit<Asker> = (asker: Asker) => Promise<boolean>;

/** Lets each learner ask so many times a minute. Each process counts for itself. */
export function perMinute(points: number): Limit<string> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return (asker) =>
    limiter.consume(asker).then(
      () => true,
      () => false,
    );
}
