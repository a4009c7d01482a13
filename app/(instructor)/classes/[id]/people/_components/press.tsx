import { Button } from '@/app/_components/ui/button';

type PressProps = {
  readonly action: (sent: FormData) => Promise<void>;
  /** The values for the action, sent as hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** Text for screen readers that gives the button its context. */
  readonly about?: string;
  readonly isSmall?: boolean;
};

/** A button in its own form, so that it works without JavaScript. */
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
