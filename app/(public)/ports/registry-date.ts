import { REGISTRY_RELEASE } from '@/lib/network/registry';
import { formatDate } from '@/lib/words/date';

/** The day the registry's snapshot was published, in words: `March 12, 2026`. */
export const registryDate = formatDate(new Date(REGISTRY_RELEASE.asOf), 'UTC', 'long-date');
