'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { readForm } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { bringBack, suspend } from '@/lib/study/progress/suspension';
import { conceptIdSchema } from '@/lib/study/sitting/aim';

const formSchema = z.object({ conceptId: conceptIdSchema, wanted: z.enum(['suspended', 'back']) });

/** Suspends or resumes a concept, as the form's `wanted` field says. */
export async function changeSuspension(sent: FormData): Promise<void> {
  const given = formSchema.safeParse(Object.fromEntries(readForm(sent)));
  const learnerId = await requireLearnerId('/progress');
  if (!given.success) notFound();
  const { conceptId, wanted } = given.data;
  const context = getApp();
  const result =
    wanted === 'suspended'
      ? await suspend(context, learnerId, conceptId, new Date())
      : await bringBack(context, learnerId, conceptId, new Date());
  if (!result.ok && result.code === 'no-learner') redirect('/gone');
  if (!result.ok) notFound();
  revalidatePath('/progress');
}
