import { useState } from 'react';
import type { ReportDialog } from '../report-dialog';

/**
 * The dialog for a problem with a question, which is loaded when it is first wanted. `Dialog` is null until then.
 * @param onFailure called when it could not be loaded
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
