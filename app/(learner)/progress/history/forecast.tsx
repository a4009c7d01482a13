import { scaleLinear } from 'd3-scale';
import { PictureTable } from '@/app/_components/ui/picture-table';
import type { ForecastDay } from '@/lib/scheduler/quiz/forecast';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';

type ForecastProps = { readonly forecast: readonly ForecastDay[] | null };

const BAR_WIDTH = 26;
const STEP = 34;
const HEIGHT = 110;

/** Shows the expected reviews and new topics of the next two weeks as stacked bars with numbers. */
export function Forecast({ forecast }: ForecastProps) {
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">The next two weeks</h2>
        <p className="text-sm text-muted">{forecast === null ? 'Nothing is due yet.' : describeTotal(forecast)}</p>
      </figcaption>
      {forecast !== null && <Bars forecast={forecast} />}
      {forecast !== null && (
        <PictureTable
          summary="Show as a table"
          caption="Quizzes in the next two weeks"
          columns={[{ label: 'Day' }, { label: 'Reviews', isNumber: true }, { label: 'New', isNumber: true }]}
          rows={forecast.map(({ day, reviewCount, newCount }) => ({
            key: day,
            cells: [formatDay(day), reviewCount, newCount],
          }))}
        />
      )}
      {forecast !== null && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          <Swatch look="bg-accent" label="reviews" />
          <Swatch look="bg-muted" label="new topics" />
        </p>
      )}
    </figure>
  );
}

function describeTotal(forecast: readonly ForecastDay[]): string {
  const reviews = forecast.reduce((sum, { reviewCount }) => sum + reviewCount, 0);
  const fresh = forecast.reduce((sum, { newCount }) => sum + newCount, 0);
  return `If you do every quiz, you’ll get about ${formatCount(reviews, 'review')} and ${formatCount(fresh, 'new topic')}, ${countOn(forecast[0])} of them today.`;
}

/** The number of questions on a day, without second tries. */
const countOn = (day: ForecastDay | undefined): number => (day ? day.reviewCount + day.newCount : 0);

const Swatch = ({ look, label }: { readonly look: string; readonly label: string }) => (
  <span className="flex items-center gap-1.5">
    <span aria-hidden className={`size-3 rounded-sm forced-color-adjust-none ${look}`} />
    {label}
  </span>
);

function Bars({ forecast }: { readonly forecast: readonly ForecastDay[] }) {
  const most = Math.max(1, ...forecast.map(countOn));
  const height = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  return (
    <svg
      viewBox={`0 0 ${forecast.length * STEP} ${HEIGHT + 44}`}
      role="img"
      aria-label={forecast
        .map((each) => `${formatDay(each.day)}: ${each.reviewCount} and ${each.newCount} new`)
        .join('; ')}
      className="h-auto w-full max-w-xl forced-color-adjust-none"
    >
      {forecast.map((each, place) => {
        const [whole, reviews] = [height(countOn(each)), height(each.reviewCount)];
        const floor = 18 + HEIGHT;
        return (
          <g key={each.day} transform={`translate(${place * STEP},0)`}>
            <rect
              y={floor - Math.max(1, whole)}
              width={BAR_WIDTH}
              height={Math.max(1, whole)}
              rx={3}
              fill="var(--muted)"
            />
            <rect y={floor - reviews} width={BAR_WIDTH} height={reviews} rx={3} fill="var(--accent)" />
            {countOn(each) > 0 && (
              <text x={BAR_WIDTH / 2} y={13 + HEIGHT - whole} textAnchor="middle" fontSize={13} fill="var(--ink)">
                {countOn(each)}
              </text>
            )}
            <text x={BAR_WIDTH / 2} y={HEIGHT + 38} textAnchor="middle" fontSize={13} fill="var(--muted)">
              {place === 0 ? '•' : formatDay(each.day, 'weekday-letter')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
