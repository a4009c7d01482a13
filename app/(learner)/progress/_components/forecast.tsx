import { scaleLinear } from 'd3-scale';
import { type StudyDay, toUtcMidnight } from '@/lib/scheduler/study-day';

type ForecastProps = {
  readonly forecast: readonly { readonly day: StudyDay; readonly due: number }[];
};

const BAR_WIDTH = 26;
const STEP = 34;
const HEIGHT = 110;
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'narrow', timeZone: 'UTC' });
const fullDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** What falls due over the next two weeks, as bars with their numbers. */
export function Forecast({ forecast }: ForecastProps) {
  const most = Math.max(1, ...forecast.map(({ due }) => due));
  const height = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  const total = forecast.reduce((sum, { due }) => sum + due, 0);
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">Falls due in the next two weeks</h2>
        <p className="text-sm text-muted">
          {total === 0 ? 'Nothing is due yet.' : `${total} in all, ${forecast[0]?.due ?? 0} of them today.`}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${forecast.length * STEP} ${HEIGHT + 44}`}
        role="img"
        aria-label={forecast.map(({ day, due }) => `${fullDate.format(toUtcMidnight(day))}: ${due}`).join('; ')}
        className="h-auto w-full max-w-xl"
      >
        {forecast.map(({ day, due }, place) => (
          <g key={day} transform={`translate(${place * STEP},0)`}>
            <rect
              y={18 + HEIGHT - height(due)}
              width={BAR_WIDTH}
              height={Math.max(1, height(due))}
              rx={3}
              fill={place === 0 ? 'var(--accent)' : 'var(--muted)'}
            />
            {due > 0 && (
              <text x={BAR_WIDTH / 2} y={13 + HEIGHT - height(due)} textAnchor="middle" fontSize={13} fill="var(--ink)">
                {due}
              </text>
            )}
            <text x={BAR_WIDTH / 2} y={HEIGHT + 38} textAnchor="middle" fontSize={13} fill="var(--muted)">
              {place === 0 ? '•' : weekday.format(toUtcMidnight(day))}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
