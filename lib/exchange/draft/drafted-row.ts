import type { z } from 'zod';
import type { askFileSchema, serviceFileSchema } from '@/lib/content/schema';

/** A service in the format of `content/services.yaml`. Fields that the imported file did not provide are missing. */
export type ServiceDraft = Partial<z.input<typeof serviceFileSchema>> & { readonly id: string };
/** A question in the format of a concept's file. */
export type AskDraft = z.input<typeof askFileSchema>;

/** The result of drafting one row. */
export type DraftedRow<Value> =
  | { readonly kind: 'new'; readonly value: Value }
  | { readonly kind: 'known' }
  | { readonly kind: 'bad'; readonly messages: readonly string[] };
