import { Button } from '@/app/_components/ui/button';

type PressProps = {
  readonly action: (sent: FormData) => Promise<void>;
  /** What the action is told, as hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** Said to those who hear rather than see what stands around it. */
  readonly about?: string;
  readonly isSmall?: boolean;
};

/** A button that is a form of its own: it works without a script. */
export function Press({ action, fields, label, about, isSmall = false }: PressProps) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={isSmall ? 'quiet' : 'plain'} className={isSmall ? 'text-sm' : ''}>
        {label}
        {about !== undefined && <span className="sr-only"> {about}</span>}
      </Button>
    </form>
  );
}
