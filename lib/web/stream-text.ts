import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';

/**
 * A body read piece by piece, as fast as the browser takes it; an end before the end ends the reading too. When making
 * it fails, the connection is broken off: what arrived is not taken for the whole.
 */
export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (cause) {
          log.error({ error: describeError(cause) }, 'a file was broken off');
          throw cause;
        }
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
