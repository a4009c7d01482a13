import { useSuggestions } from '@/app/_components/use-suggestions';
import type { PortSuggestions } from '@/lib/network/suggest-ports';

const NOTHING: PortSuggestions = { path: '/ports', total: 0, hits: [] };

/**
 * Returns the ports that match a search text, fetched a moment after the last change. Returns none for an empty string.
 */
export const usePortSuggestions = (text: string): PortSuggestions =>
  useSuggestions('/api/ports', text, NOTHING).suggestions;
