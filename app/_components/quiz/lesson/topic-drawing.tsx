import { Picture } from '@/app/_drawings/drawing-figure';
import { DRAWINGS } from '@/app/_drawings/drawings';

/** The drawing that teaches a topic; nothing for a topic without one. */
export default function TopicDrawing({ topic }: { readonly topic: string }) {
  const drawing = DRAWINGS[topic];
  return drawing ? <Picture drawing={drawing} /> : null;
}
