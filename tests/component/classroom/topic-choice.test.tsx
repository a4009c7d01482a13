import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Chosen, TopicChoice } from '@/app/(instructor)/classes/[id]/assignments/_components/topic-choice';
import { findTopics } from '@/app/(instructor)/classes/[id]/assignments/_components/topic-search';
import { listPresets } from '@/lib/classroom/assignments/presets';
import type { ConceptId } from '@/lib/ids';
import { content } from '../../content';

const { catalog } = content;
const presets = listPresets(catalog);
const topics = catalog.concepts.map((concept) => ({
  id: concept.id as string,
  title: concept.title,
  port: concept.kind === 'service' ? `${concept.port}/${concept.transport}` : null,
}));
const idsFor = (text: string) => findTopics(topics, text).map(({ id }) => id);

const openGoal = 'comptia-network-plus-n10-009';

function Form() {
  const [chosen, setChosen] = useState<Chosen>({ presets: [], topics: [] });
  return (
    <form data-testid="form">
      <TopicChoice
        presets={presets}
        topics={topics}
        chosen={chosen}
        onChange={setChosen}
        error={undefined}
        openGoal={openGoal}
      />
    </form>
  );
}
const sent = () => {
  const data = new FormData(screen.getByTestId<HTMLFormElement>('form'));
  return { presets: data.getAll('preset'), concepts: data.getAll('concept') };
};

describe('the topics of an assignment', () => {
  it('can be chosen as presets with check boxes', async () => {
    const user = userEvent.setup();
    render(<Form />);
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(presets.length);
    await user.click(screen.getByRole('checkbox', { name: /^Mail ports/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Core ideas/ }));
    expect(sent().presets.sort()).toEqual(['core-ideas', 'mail']);
    await user.click(screen.getByRole('checkbox', { name: /^Mail ports/ }));
    expect(sent()).toEqual({ presets: ['core-ideas'], concepts: [] });
  });

  it('come from all goals, with the class’s goal open', async () => {
    const user = userEvent.setup();
    const { container } = render(<Form />);
    expect(container.querySelectorAll('details[open]')).toHaveLength(1);
    const own = within(container.querySelector('details[open]') as HTMLElement);
    await user.click(own.getAllByRole('checkbox')[1] as HTMLElement);
    expect(sent().presets).toEqual([expect.stringMatching(`^${openGoal}/`)]);
  });

  it('can be chosen one by one with the keyboard, and removed again', async () => {
    const user = userEvent.setup();
    render(<Form />);
    const box = screen.getByRole('combobox');
    await user.type(box, '22');
    expect(within(screen.getByRole('listbox')).getAllByRole('option').length).toBeGreaterThan(0);
    await user.keyboard('{Enter}');
    expect(sent().concepts).toEqual(['ssh']);
    expect(box).toHaveProperty('value', '');
    await user.type(box, '22');
    const offered = screen.queryAllByRole('option').map((option) => option.textContent);
    expect(offered).not.toContain(`${catalog.get('ssh' as ConceptId).title}22/tcp`);
    await user.click(screen.getByRole('button', { name: /^Remove SSH/ }));
    expect(sent().concepts).toEqual([]);
    expect(document.activeElement).toBe(box);
  });
});

describe('the search for topics', () => {
  it('finds a port before titles, and the beginning of a title before a later word', () => {
    expect(idsFor('443')[0]).toBe('https-tcp');
    expect(idsFor('22/tcp')[0]).toBe('ssh');
    const found = findTopics(topics, 'port');
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]?.title.toLowerCase().startsWith('port')).toBe(true);
  });

  it('finds nothing for an empty text', () => {
    for (const text of ['', '  ', '…', 'zzzz', '[(']) expect(idsFor(text)).toEqual([]);
  });
});
