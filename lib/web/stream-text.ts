import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';

/**
 * Streams a body piece by piece, as fast as the browser takes it. If the browser stops early, so does the generator. If
 * the generator fails, the connection is aborted, so that the browser does not mistake what has arrived for the
 * complete file.
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
          log.error({ error: describeError(cause) }, 'a file was cut off');
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
