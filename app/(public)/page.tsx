import { PublicShell } from '@/app/_components/page-shell';
import { PortStrip } from '@/app/_components/port-strip';
import { getApp } from '@/lib/app-context';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { getPortRange, LAST_PORT } from '@/lib/network/port';
import { askSample, findSample, SAMPLE_COUNT } from '@/lib/study/sitting/sample';
import { GoalDoors } from './_components/goal-doors';
import { PageSummary } from './_components/page-summary';
import { RangeLegend } from './_components/range-legend';
import { Reasons } from './_components/reasons';
import { SampleQuestion } from './_components/sample-question';

/** The page is the same for everyone and is rendered at build time. */
export const dynamic = 'force-static';

/** The services of the first sample questions, which newcomers are likely to have seen. */
const FIRST_ASKED = ['https', 'ssh'];

export default function LandingPage() {
  const { catalog } = getApp();
  const services = catalog.services.filter(
    ({ port, tier }, place, all) =>
      tier === 'core' && getPortRange(port).name === 'system' && all.findIndex((each) => each.port === port) === place,
  );
  const shown = new Set([22, 80, 123, 179, 389, 443, 514, 587, 636, 853, 993]);
  return (
    <PublicShell>
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-12 lg:py-8">
        <PageSummary />
        <SampleQuestion start={askSample(catalog, findSample(catalog, FIRST_ASKED))} sampleCount={SAMPLE_COUNT} />
      </div>
      <div className="pt-8">
        <Reasons
          conceptCount={catalog.concepts.length - catalog.services.length}
          serviceCount={catalog.services.length}
        />
      </div>
      <div className="pt-10">
        <GoalDoors goals={listGoalChoices(catalog)} />
      </div>
      <figure className="grid gap-2 pt-10">
        <PortStrip
          first={0}
          last={LAST_PORT}
          marks={[
            { port: 443, label: '443' },
            { port: 8080, label: '8080' },
            { port: 27_017, label: '27017' },
            { port: 51_000, label: '51000' },
          ]}
          summary="The 65,536 ports: System 0 to 1023, User 1024 to 49151, Dynamic 49152 to 65535"
        />
        <RangeLegend />
        <figcaption className="text-sm text-muted">
          All 65,536 ports of a transport protocol. The sliver on the left is enlarged below. Each line is a service
          that you will learn.
        </figcaption>
        <PortStrip
          first={0}
          last={1023}
          marks={services.map(({ port }) => ({ port, label: shown.has(port) ? String(port) : '' }))}
          summary={`The System Ports, 0 to 1023, with the ${services.length} core services among them`}
        />
      </figure>
    </PublicShell>
  );
}
