type ProgressBarProps = { readonly done: number; readonly total: number; readonly label: string };

/** Shows progress as a bar and in numbers. */
export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const share = total === 0 ? 100 : (100 * done) / total;
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-2 flex-1 overflow-hidden rounded-full bg-sunk inset-ring inset-ring-line-strong"
      >
        <div
          className="eased h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
          style={{ width: `${share}%` }}
        />
      </div>
      <span className="font-mono text-sm text-muted tabular-nums">
        {done}/{total}
      </span>
    </div>
  );
}
