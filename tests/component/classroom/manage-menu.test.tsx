import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ManageMenu } from '@/app/(instructor)/classes/[id]/_components/manage-menu';
import { Reveal } from '@/app/(instructor)/classes/[id]/misconceptions/[...misconception]/_components/reveal';

const entries = [{ href: '/classes/c/people', label: 'People', isHere: false }];
const isOpen = () => screen.getByRole('group').hasAttribute('open');

describe('the menu of a class', () => {
  it('closes on Escape and returns the focus to its button', async () => {
    const user = userEvent.setup();
    render(<ManageMenu entries={entries} />);
    screen.getByRole('group').setAttribute('open', '');
    screen.getByRole('link').focus();
    await user.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('closes on a click elsewhere but not on one inside', async () => {
    const user = userEvent.setup();
    render(
      <>
        <ManageMenu entries={[]} />
        <p>elsewhere</p>
      </>,
    );
    screen.getByRole('group').setAttribute('open', '');
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('list') });
    expect(isOpen()).toBe(true);
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText('elsewhere') });
    expect(isOpen()).toBe(false);
  });
});

describe('the answer on the projector', () => {
  it.each(['{Enter}', ' ', '{ArrowRight}', '{PageDown}'])('opens with the key %j', async (key) => {
    const user = userEvent.setup();
    render(<Reveal>because</Reveal>);
    await user.keyboard('x');
    expect(isOpen()).toBe(false);
    await user.keyboard(key);
    expect(isOpen()).toBe(true);
  });
});
