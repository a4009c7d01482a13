import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { nameReason, writeMessage } from '@/app/(instructor)/classes/[id]/_components/help-words';
import { NeedHelp } from '@/app/(instructor)/classes/[id]/_components/need-help';

const reason = { kind: 'overdue', dueCount: 40, days: 5 } as const;
const people = ['Ada', 'Ben'].map((name) => ({
  id: `id-${name}`,
  name,
  reason: { told: nameReason(reason), message: writeMessage(name, reason) },
}));

describe('the learners who need help', () => {
  it('each have a link to their page and a message to copy that contains their name', async () => {
    const user = userEvent.setup();
    render(<NeedHelp path="/classes/c" people={people} />);
    const rows = within(screen.getByTestId('need-help')).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    const [, ben] = rows;
    if (!ben) throw new Error('no second row');
    expect(within(ben).getByRole('link', { name: 'Ben' }).getAttribute('href')).toBe('/classes/c/learners/id-Ben');
    await user.click(within(ben).getByRole('button', { name: /Ben/ }));
    expect(await navigator.clipboard.readText()).toBe(writeMessage('Ben', reason));
    expect(writeMessage('Ben', reason)).toContain('Ben');
    expect(within(ben).getByRole('status').textContent).not.toBe('');
  });

  it('show the message if the browser refuses to copy it', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    render(<NeedHelp path="/classes/c" people={people.slice(0, 1)} />);
    expect(screen.queryByText(writeMessage('Ada', reason))).toBeNull();
    await user.click(screen.getByRole('button', { name: /Ada/ }));
    expect(await screen.findByText(writeMessage('Ada', reason))).toBeTruthy();
  });
});
