type InvitationProps = {
  readonly code: string;
  /** A link that brings the code along. */
  readonly address: string;
  /** Whether nobody has joined yet. */
  readonly isAwaited: boolean;
};

/** How learners come in. */
export function Invitation({ code, address, isAwaited }: InvitationProps) {
  return (
    <section aria-label="How to join" className="grid gap-2 rounded-lg border border-line bg-card px-4 py-4">
      {isAwaited && (
        <p className="font-medium">Nobody has joined yet. Give your learners this code, or this address:</p>
      )}
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr] sm:items-baseline">
        <dt className="text-muted">Code to join with</dt>
        <dd className="font-mono text-xl tracking-wider">{code}</dd>
        <dt className="text-muted">Address to join at</dt>
        <dd className="font-mono text-sm break-all">{address}</dd>
      </dl>
      {isAwaited && (
        <p className="text-muted">
          They sign up, join, and appear here with their reviews, their accuracy, and what they know.
        </p>
      )}
    </section>
  );
}
