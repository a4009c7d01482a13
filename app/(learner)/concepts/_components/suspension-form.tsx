import { Button } from '@/app/_components/ui/button';
import { changeSuspension } from '../actions';

type SuspensionFormProps = {
  readonly conceptId: string;
  readonly title: string;
  readonly suspended: boolean;
};

/** A button that suspends a concept or resumes it. It also works without JavaScript. */
export function SuspensionForm({ conceptId, title, suspended }: SuspensionFormProps) {
  const label = suspended ? 'Start asking again' : 'Stop asking me this';
  return (
    <form action={changeSuspension}>
      <input type="hidden" name="conceptId" value={conceptId} />
      <input type="hidden" name="wanted" value={suspended ? 'back' : 'suspended'} />
      <Button type="submit" look={suspended ? 'plain' : 'quiet'} aria-label={`${label}: ${title}`}>
        {label}
      </Button>
    </form>
  );
}
