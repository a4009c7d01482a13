type TickBoxProps = {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
};

/** A check box with its label. */
export function TickBox({ name, label, checked }: TickBoxProps) {
  return (
    <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3">
      <input type="checkbox" name={name} defaultChecked={checked} className="size-5 accent-accent" />
      {label}
    </label>
  );
}
