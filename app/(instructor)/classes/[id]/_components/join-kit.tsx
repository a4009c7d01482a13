import { QrCode } from '@/app/_components/qr-code';
import { ButtonLink } from '@/app/_components/ui/button';
import { CopyButton } from '@/app/_components/ui/copy-button';

type JoinKitProps = {
  /** The path of the class's pages. */
  readonly path: string;
  readonly code: string;
  /** A link that contains the code. */
  readonly address: string;
};

/** Shows how learners join a class: the code, the link, and a QR code of the link. */
export function JoinKit({ path, code, address }: JoinKitProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-6 rounded-xl border border-line bg-card p-4 sm:p-6">
      <div className="grid min-w-0 gap-4">
        <dl className="grid gap-3">
          <div>
            <dt className="text-sm text-muted">Join code</dt>
            <dd className="font-mono text-[clamp(2rem,10vw,3rem)] leading-tight font-semibold whitespace-nowrap">
              {code}
            </dd>
          </div>
          <div>
            <dt className="text-sm text-muted">Join link</dt>
            <dd className="font-mono text-sm break-all select-all">{address}</dd>
          </div>
        </dl>
        <div className="flex flex-wrap items-start gap-3">
          <CopyButton text={address} label="Copy link" look="primary" />
          <ButtonLink href={`${path}/join/projector`} prefetch={false} look="plain">
            Projector view
          </ButtonLink>
        </div>
      </div>
      <QrCode text={address} label="QR code of the join link" className="size-44 border border-line" />
    </div>
  );
}
