import { Button } from '@/app/_components/ui/button';

type ExperienceStepProps = { readonly onNew: () => void; readonly onPlaced: () => void };

/** Whether the visitor knows some of it already. Both answers are as easy to give. */
export function ExperienceStep({ onNew, onPlaced }: ExperienceStepProps) {
  return (
    <div className="grid gap-4 max-sm:min-h-[calc(100dvh-12rem)] max-sm:content-between">
      <p className="text-muted">
        If you have worked with ports before, a quick check finds what you know, so that you can skip it. It has 12
        questions at most, and nothing is graded.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button look="plain" className="min-h-16" onClick={onPlaced}>
          I know some of it: check me
        </Button>
        <Button className="min-h-16" onClick={onNew}>
          I’m new to this
        </Button>
      </div>
    </div>
  );
}
