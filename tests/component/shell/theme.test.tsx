import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { THEME_KEY } from '@/app/_components/shell/theme';
import { ThemeChoice } from '@/app/_components/shell/theme-choice';

const html = document.documentElement;

afterEach(() => {
  delete html.dataset.theme;
  localStorage.clear();
});

const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.value;

describe('the choice of a theme', () => {
  it('follows the system unless another theme was chosen in this browser', () => {
    render(<ThemeChoice />);
    expect(chosen()).toBe('system');
  });

  it('shows the earlier choice', () => {
    html.dataset.theme = 'dark';
    render(<ThemeChoice />);
    expect(chosen()).toBe('dark');
  });

  it('shows a new choice immediately and keeps it until the system decides again', async () => {
    const user = userEvent.setup();
    render(<ThemeChoice />);
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect([html.dataset.theme, localStorage.getItem(THEME_KEY), chosen()]).toEqual(['dark', 'dark', 'dark']);
    await user.click(screen.getByRole('radio', { name: 'System' }));
    expect([html.dataset.theme, localStorage.getItem(THEME_KEY), chosen()]).toEqual([undefined, null, 'system']);
  });
});
