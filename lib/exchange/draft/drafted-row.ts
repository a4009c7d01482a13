import type { z } from 'zod';
import type { askFileSchema, serviceFileSchema } from '@/lib/content/schema';

/** A service as `content/services.yaml` has it, without what the file did not say. */
export type ServiceDraft = Partial<z.input<typeof serviceFileSchema>> & { readonly id: string };
/** A question as a concept's file has it. */
export type AskDraft = z.input<typeof askFileSchema>;

/** What one row comes to. */
export type DraftedRow<Value> =
  | { readonly kind: 'new'; readonly value: Value }
  | { readonly kind: 'known' }
  | { readonly kind: 'bad'; readonly messages: readonly string[] };
