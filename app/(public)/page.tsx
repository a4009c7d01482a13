import { PageSummary } from './_components/page-summary';
import { SampleQuestion } from './_components/sample-question';
import { PublicShell } from '@/app/_components/page-shell';
import { PortStrip } from '@/app/_components/port-strip';
import { loadContent } from '@/lib/content/load';
import { LAST_PORT } from '@/lib/network/port';
import { askSample, SAMPLE_COUNT } from '@/lib/study/sample';

/** The same for everybody, and made once, when the app is built. */
export const dynamic = 'force-static';

/** The sample that newcomers see first: a port that many confuse. */
const FIRST_SAMPLE = 7;

export default function LandingPage() {
  const { catalog } = loadContent(process.cwd());
  return (
    <PublicShell>
      <div className="grid items-start gap-8 py-2 lg:grid-cols-2 lg:gap-12 lg:py-8">
        <PageSummary
          conceptCount={catalog.concepts.length - catalog.services.length}
          serviceCount={catalog.services.length}
        />
        <SampleQuestion start={askSample(catalog, FIRST_SAMPLE)} sampleCount={SAMPLE_COUNT} />
      </div>
      <figure className="grid gap-2 pt-6">
        <PortStrip
          first={0}
          last={LAST_PORT}
          marks={[
            { port: 443, label: '443' },
            { port: 8080, label: '8080' },
            { port: 27017, label: '27017' },
          ]}
          summary="The 65,536 ports: System 0 to 1023, User 1024 to 49151, Dynamic 49152 to 65535"
        />
        <figcaption className="text-sm text-muted">
          All 65,536 ports of one transport protocol. The System Ports, where most of what an exam asks
          lies, are the sliver at the left.
        </figcaption>
      </figure>
    </PublicShell>
  );
}
