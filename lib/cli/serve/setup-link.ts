import { SETUP_HOURS } from '@/lib/administration/setup-hours';
import { processSlot } from '@/lib/system/process-slot';

/**
 * If there is no administrator yet, prints a link that makes its user the first one. The app in this process makes the
 * link. The app is part of Next's bundle, and loading its modules here would load them a second time.
 * @param origin the app's public address
 */
export async function printSetupLink(origin: string): Promise<void> {
  const link = await processSlot<{ makeSetupLink(origin: string): Promise<string | null> }>('app').value?.makeSetupLink(
    origin,
  );
  if (!link) return;
  console.log(
    `There is no administrator yet. Anyone who opens this link can become one. It works once, within ${SETUP_HOURS} hours:\n  ${link}`,
  );
}
