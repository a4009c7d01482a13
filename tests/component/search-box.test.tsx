import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '@/app/(public)/ports/_components/search-box';
import { readPortDirectory } from '@/lib/content/port-directory';
import { readPortQuery } from '@/lib/network/port-query';
import { suggestPorts } from '@/lib/network/suggest-ports';
import { content } from '../content';
import { AppRouter, makeRouter } from './app-router';

// happy-dom does not know the element <search> yet, and React would warn about an unknown tag.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement' });

const directory = readPortDirectory(content.catalog);
const suggest = (text: string) => suggestPorts(directory, readPortQuery(text));

/** Answers as the route would, and records the requests. */
const answer = vi.fn(async (address: string) => {
  const text = new URL(address, 'http://localhost').searchParams.get('query') ?? '';
  return Response.json(suggest(text));
});

beforeEach(() => {
  answer.mockClear();
  vi.stubGlobal('fetch', answer);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openBox(typed = '') {
  const router = makeRouter();
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  render(
    <AppRouter router={router}>
      <SearchBox typed={typed} />
      <button type="button">Elsewhere</button>
    </AppRouter>,
  );
  const box = screen.getByRole<HTMLInputElement>('combobox');
  box.form?.addEventListener('submit', onSubmit);
  const visited = () => router.push.mock.calls.map(([path]) => path);
  // Without a delay, all keys of one call come before the pause after which the box sends its request.
  return { user: userEvent.setup({ delay: null }), box, visited, onSubmit };
}

/** An attribute hides the list, but `setup.ts` makes queries ignore hidden state. */
const SHOWN = { hidden: false };
const results = () => screen.findAllByRole('option', SHOWN);
const chosen = () => screen.queryAllByRole('option', { ...SHOWN, selected: true });
const expectClosed = () => expect(screen.queryByRole('listbox', SHOWN)).toBeNull();

describe('the search box while the visitor types', () => {
  it('shows the server’s results for the text, with one request for several keys', async () => {
    const { user, box } = openBox();
    await user.type(box, 'kerb');
    const ports = (await results()).map((option) => option.textContent);
    const { hits, total } = suggest('kerb');
    expect(ports).toEqual(hits.map(({ port, title, detail }) => `${port}${title} ${detail}`));
    expect(answer.mock.calls.map(([address]) => address)).toEqual(['/api/ports?query=kerb']);
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('status').textContent).toContain(String(total));
    expect(chosen()).toEqual([]);
  });

  it('sends no request for its initial text or for spaces', () => {
    vi.useFakeTimers();
    const { box } = openBox('443');
    expect(box.value).toBe('443');
    act(() => vi.runAllTimers());
    fireEvent.change(box, { target: { value: '  ' } });
    act(() => vi.runAllTimers());
    expect(answer).not.toHaveBeenCalled();
  });

  it('shows no list if nothing is found, and Enter still looks the text up', async () => {
    const { user, box, visited, onSubmit } = openBox();
    await user.type(box, 'zzzzz');
    await waitFor(() => expect(answer).toHaveBeenCalled());
    expectClosed();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(visited()).toEqual([]);
  });

  it('drops its results if the server cannot be reached', async () => {
    const { user, box } = openBox();
    await user.type(box, 'ssh');
    await results();
    answer.mockRejectedValueOnce(new TypeError('no connection'));
    await user.type(box, 'd');
    await waitFor(expectClosed);
  });
});

describe('the search box with the keyboard', () => {
  it('moves through the results with the arrow keys, and wraps at both ends', async () => {
    const { user, box } = openBox();
    await user.type(box, 'kerb');
    const all = await results();
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toEqual([all[0]]);
    expect(box.getAttribute('aria-activedescendant')).toBe(all[0]?.id);
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toEqual([all.at(-1)]);
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toEqual([all[0]]);
    expect(document.activeElement).toBe(box);
  });

  it('opens the chosen result on Enter without submitting the form', async () => {
    const { user, box, visited, onSubmit } = openBox();
    await user.type(box, 'kerb');
    await results();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(visited()).toEqual([`/ports/${suggest('kerb').hits[1]?.port}`]);
    expect(onSubmit).not.toHaveBeenCalled();
    expectClosed();
  });

  it('submits the form on Enter if no result is chosen', async () => {
    const { user, box, visited, onSubmit } = openBox();
    await user.type(box, 'kerb');
    await results();
    await user.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(box.value).toBe('kerb');
    expect(visited()).toEqual([]);
  });

  it('leaves Home and End to the text', async () => {
    const { user, box } = openBox();
    await user.type(box, 'kerb');
    await results();
    await user.keyboard('{Home}');
    expect(box.selectionStart).toBe(0);
    await user.keyboard('{End}');
    expect(box.selectionStart).toBe('kerb'.length);
    expect(chosen()).toEqual([]);
  });

  it('closes on Escape and keeps the text, and an arrow key opens it again', async () => {
    const { user, box } = openBox();
    await user.type(box, 'kerb');
    await results();
    await user.keyboard('{Escape}');
    expectClosed();
    expect(box.value).toBe('kerb');
    await user.keyboard('{ArrowDown}');
    expect(await results()).not.toEqual([]);
  });

  it('chooses nothing when it loses the focus with a result highlighted', async () => {
    const { user, box, visited } = openBox();
    await user.type(box, 'kerb');
    await results();
    await user.keyboard('{ArrowDown}');
    await user.tab();
    expectClosed();
    expect(box.value).toBe('kerb');
    expect(visited()).toEqual([]);
  });

  it('does not move the focus when results arrive late', async () => {
    const { user, box } = openBox();
    await user.type(box, 'kerb');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await screen.findAllByRole('option');
    expectClosed();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }));
  });
});

describe('the search box with the pointer', () => {
  it('opens the clicked result', async () => {
    const { user, box, visited } = openBox();
    await user.type(box, 'kerb');
    await user.click((await results())[2] as HTMLElement);
    expect(visited()).toEqual([`/ports/${suggest('kerb').hits[2]?.port}`]);
  });

  it('stays open on a click inside the box', async () => {
    const { user, box } = openBox();
    await user.click(box);
    expectClosed();
    await user.type(box, 'kerb');
    await results();
    await user.click(box);
    expect(screen.getByRole('listbox', SHOWN)).toBeTruthy();
  });

  it('closes on a click elsewhere, even with a result under the pointer', async () => {
    const { user, box, visited } = openBox();
    await user.type(box, 'kerb');
    await user.hover((await results())[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expectClosed();
    expect(box.value).toBe('kerb');
    expect(visited()).toEqual([]);
  });
});

describe('the search box without JavaScript', () => {
  it('is a form that submits its text', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(
      <AppRouter router={makeRouter()}>
        <SearchBox typed="22/tcp" />
      </AppRouter>,
    );
    const form = page.querySelector('form');
    expect(form?.getAttribute('action')).toBe('/api/ports/open');
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({ query: '22/tcp' });
    expect(within(page).getByRole('button', { name: /./ }).getAttribute('type')).toBe('submit');
  });
});
