import { useState } from 'react';
import type { ReportDialog } from '../report-dialog';

/**
 * Loads the report dialog when it is first opened. `Dialog` is null until then.
 * @param onFailure called if the dialog could not be loaded
 */
export function useReport(onFailure: () => void) {
  const [Dialog, setDialog] = useState<typeof ReportDialog | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () =>
    import('../report-dialog').then(
      (loaded) => {
        setDialog(() => loaded.ReportDialog);
        setIsOpen(true);
      },
      () => onFailure(),
    );
  return { Dialog, isOpen, open, close: () => setIsOpen(false) };
}
