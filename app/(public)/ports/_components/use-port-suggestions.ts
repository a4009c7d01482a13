import { useSuggestions } from '@/app/_components/use-suggestions';
import type { PortSuggestions } from '@/lib/network/suggest-ports';

const NOTHING: PortSuggestions = { path: '/ports', total: 0, hits: [] };

/**
 * Returns the ports that fit a text, as the server finds them a moment after the last change; none for an empty text.
 */
export const usePortSuggestions = (text: string): PortSuggestions =>
  useSuggestions('/api/ports', text, NOTHING).suggestions;
