import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JumpButton } from '@/app/_components/shell/jump/jump-button';
import { lookUp } from '@/lib/catalog/look-up';
import { readPortDirectory } from '@/lib/content/port-directory';
import { content } from '../../content';
import { AppRouter, makeRouter } from '../app-router';

const directory = readPortDirectory(content.catalog);
const find = (text: string) => lookUp(content.catalog, directory, text).hits;

/** Answers as the route would, and records the requests. */
const answer = vi.fn(async (address: string) => {
  const text = new URL(address, 'http://localhost').searchParams.get('query') ?? '';
  return Response.json({ hits: find(text) });
});

beforeEach(() => {
  answer.mockClear();
  vi.stubGlobal('fetch', answer);
});
afterEach(() => vi.unstubAllGlobals());

function openPage() {
  const router = makeRouter();
  render(
    <AppRouter router={router}>
      <JumpButton icon={null} />
      <textarea aria-label="Notes" />
    </AppRouter>,
  );
  const visited = () => router.push.mock.calls.map(([path]) => path);
  return { user: userEvent.setup({ delay: null }), visited };
}

const box = () => screen.findByRole<HTMLInputElement>('combobox');
const isOpen = () => screen.queryByRole('combobox') !== null;
const options = () => screen.findAllByRole('option');

describe('the search dialog', () => {
  it.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}', '/'])('opens on %s', async (keys) => {
    const { user } = openPage();
    expect(isOpen()).toBe(false);
    await user.keyboard(keys);
    expect(await box()).toBeTruthy();
  });

  it('leaves a slash to the field in which it is typed', async () => {
    const { user } = openPage();
    const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
    await user.type(notes, '1/2');
    expect([notes.value, isOpen()]).toEqual(['1/2', false]);
  });

  it('finds topics and ports, and Enter opens the first', async () => {
    const { user, visited } = openPage();
    await user.click(screen.getByRole('button'));
    await user.type(await box(), 'handshake');
    const found = (await options()).map((option) => option.textContent);
    const hits = find('handshake');
    expect(found).toHaveLength(hits.length);
    for (const [place, { title }] of hits.entries()) expect(found[place]).toContain(title);
    await user.keyboard('{Enter}');
    expect(visited()).toEqual([hits[0]?.path]);
    await waitFor(() => expect(isOpen()).toBe(false));
  });

  it('opens the first result even if Enter comes before it', async () => {
    const { user, visited } = openPage();
    await user.keyboard('/');
    await user.type(await box(), '443{Enter}');
    expect(visited()).toEqual([]);
    await waitFor(() => expect(visited()).toEqual(['/ports/443']));
  });

  it('opens the result that the arrow keys choose', async () => {
    const { user, visited } = openPage();
    await user.keyboard('/');
    await user.type(await box(), 'dns');
    await options();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(visited()).toEqual([find('dns')[1]?.path]);
  });

  it('opens the pressed result', async () => {
    const { user, visited } = openPage();
    await user.keyboard('/');
    await user.type(await box(), 'dns');
    const second = find('dns')[1];
    await user.click((await options())[1] as HTMLElement);
    expect(visited()).toEqual([second?.path]);
  });

  it('says that nothing was found, and then opens nothing', async () => {
    const { user, visited } = openPage();
    await user.keyboard('/');
    await user.type(await box(), 'zzzzz');
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    expect(screen.queryAllByRole('option')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(visited()).toEqual([]);
  });
});
