import type { z } from 'zod';
import type { askFileSchema, serviceFileSchema } from '@/lib/content/schema';

/** A service in the form of `content/services.yaml`, without what the file did not say. */
export type ServiceDraft = Partial<z.input<typeof serviceFileSchema>> & { readonly id: string };
/** A question in the form of a concept's file. */
export type AskDraft = z.input<typeof askFileSchema>;

/** The result of one row. */
export type DraftedRow<Value> =
  | { readonly kind: 'new'; readonly value: Value }
  | { readonly kind: 'known' }
  | { readonly kind: 'bad'; readonly messages: readonly string[] };
