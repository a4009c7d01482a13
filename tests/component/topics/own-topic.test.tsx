import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnPanel } from '@/app/(public)/topics/[concept]/_components/own/own-panel';
import { OwnTopicProvider } from '@/app/(public)/topics/[concept]/_components/own/own-topic';
import { TopicActions } from '@/app/(public)/topics/[concept]/_components/own/topic-actions';
import { refuse } from '@/lib/api/failures';
import { neverAsked, review, seen } from './own-topics';

/** The server's replies about the topic, and the requests that were sent to it. */
let topicReply: () => Response;
const sent: unknown[] = [];

const server = async (address: string, request?: RequestInit): Promise<Response> => {
  if (request?.method !== 'POST') {
    expect(address).toBe('/api/own-topic?id=ssh');
    return topicReply();
  }
  expect(address).toBe('/api/suspensions');
  const body = JSON.parse(String(request.body)) as { readonly suspended: boolean };
  sent.push(body);
  return Response.json({ suspended: body.suspended });
};

beforeEach(() => {
  sent.length = 0;
  topicReply = () => Response.json({ topic: null });
  vi.stubGlobal('fetch', server);
});
afterEach(() => vi.unstubAllGlobals());

const page = (
  <OwnTopicProvider id="ssh">
    <TopicActions id="ssh" />
    <OwnPanel id="ssh" />
  </OwnTopicProvider>
);
const practiceLink = () => screen.queryByRole('link', { name: 'Practice this topic' });
const panel = () => screen.getByRole('region', { name: 'Your progress' });

async function open(topic: object): Promise<void> {
  // The page loads it only for learners, which may take longer than a test waits.
  await import('@/app/(public)/topics/[concept]/_components/own/own-part');
  topicReply = () => Response.json({ topic });
  render(page);
  await screen.findByRole('button');
}

describe('the learner’s part of a topic’s page', () => {
  it('is the same for everyone in the static page, with a practice link and a note about JavaScript', () => {
    const markup = renderToStaticMarkup(page);
    expect(markup).toContain('/today/practice/ssh');
    expect(markup).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
    expect(markup).toContain('aria-busy="true"');
  });

  it('asks a stranger to sign in, and leads back', async () => {
    render(page);
    const link = await screen.findByRole('link', { name: 'Sign in to see your progress' });
    expect(link.getAttribute('href')).toBe('/sign-in?next=/topics/ssh');
    expect(practiceLink()).not.toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why it cannot be shown', async () => {
    topicReply = () => refuse('unavailable');
    render(page);
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(panel().getAttribute('aria-busy')).toBe('false');
  });

  it('says which topics come first, for a topic that was never asked about', async () => {
    await open(neverAsked);
    expect(screen.getByTestId('not-begun').textContent).toContain('Port number');
    expect(screen.getByTestId('standing').textContent).toBe('Not started');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says that no quiz introduces a topic outside the learner’s goals', async () => {
    await open({ ...neverAsked, isPlanned: false });
    expect(screen.getByTestId('not-begun').textContent).not.toContain('Port number');
    expect(screen.getByTestId('not-begun').textContent).toMatch(/goals.*Settings/);
  });

  it('shows recall, the next review, the curve with its table, and related topics', async () => {
    await open(seen());
    expect(screen.getByTestId('standing').textContent).toBe('Known · next review in 5 days');
    expect(panel().textContent).toContain('84%');
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/2 counted answers, 1 missed.*84%/);
    const rows = within(screen.getByRole('table', { name: 'Predicted recall over time' })).getAllByRole('row');
    expect(rows).toHaveLength(5);
    const related = within(panel()).getByRole('link', { name: 'Telnet' });
    expect(related.parentElement?.textContent).toContain('41%');
  });

  it('lists the latest answers first and folds the older ones', async () => {
    await open(seen());
    const answers = within(screen.getByRole('region', { name: 'Your answers' }));
    const [latest, ...others] = answers.getAllByRole('listitem');
    expect(latest?.getAttribute('data-practice')).toBe('true');
    expect(others).toHaveLength(4);
    const folded = within(answers.getByRole('group')).getAllByRole('listitem');
    expect(folded).toHaveLength(2);
    expect(folded.at(-1)?.textContent).toMatch(/Skipped.*the answer: 22/);
  });

  it('marks an undone answer', async () => {
    await open({ ...seen(), reviews: [{ ...review(1), takenBack: true }] });
    expect(within(screen.getByRole('region', { name: 'Your answers' })).getByText('undone')).not.toBeNull();
  });

  it('stops the topic and starts it again, next to practice', async () => {
    await open(seen());
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: 'Stop asking me this' }));
    const start = await screen.findByRole('button', { name: 'Start asking again' });
    expect(practiceLink()).toBeNull();
    expect(screen.getAllByRole('button')).toEqual([start]);
    await user.click(start);
    expect(await screen.findByRole('button', { name: 'Stop asking me this' })).not.toBeNull();
    expect(practiceLink()).not.toBeNull();
    expect(sent).toEqual([
      { conceptId: 'ssh', suspended: true },
      { conceptId: 'ssh', suspended: false },
    ]);
  });
});
