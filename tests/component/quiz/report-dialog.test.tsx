import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ReportDialog } from '@/app/_components/quiz/report-dialog';
import { refusal } from '@/lib/api/to-response';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { REPORT_KINDS, type ReportKind } from '@/lib/words/report-kind';

const answered: GivenResponse = { form: 'typed-term', text: 'ssh' };

type PageProps = {
  readonly token: string;
  readonly response: GivenResponse | null;
  /** Whether the element that opens the dialog stays on the page. */
  readonly keepsItem: boolean;
};

function Page({ token, response, keepsItem }: PageProps) {
  const menu = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={menu} type="button">
        Menu
      </button>
      {(keepsItem || !open) && (
        <button type="button" onClick={() => setOpen(true)}>
          Report
        </button>
      )}
      <ReportDialog {...{ token, response, open }} onClose={() => setOpen(false)} returnTo={menu} />
    </>
  );
}

/** A page with the dialog and a server. A menu item that disappears when it is pressed opens the dialog. */
function openDialog(given: Partial<PageProps> = {}) {
  const page = { token: 'turn', response: answered, keepsItem: false, ...given };
  const replies: (() => Response)[] = [];
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    sent.push([path, JSON.parse(String(body))]);
    return (replies.shift() ?? (() => Response.json({ reported: true })))();
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const { rerender, unmount } = render(<Page {...page} />);
  return {
    user: userEvent.setup({ delay: null }),
    sent,
    replyNext: (reply: () => Response) => replies.push(reply),
    unmount,
    moveOn: () => rerender(<Page {...page} token="another turn" />),
  };
}

const dialog = () => screen.getByRole<HTMLDialogElement>('dialog');
const radio = (kind: ReportKind) => within(dialog()).getByRole<HTMLInputElement>('radio', { name: REPORT_KINDS[kind] });
const words = () => within(dialog()).getByRole<HTMLTextAreaElement>('textbox');
const press = (name: string) => within(dialog()).getByRole('button', { name });
const offered = () => within(dialog()).getAllByRole<HTMLInputElement>('radio').length;

describe('a report about a problem', () => {
  it('sends the question, the answer, the kind, and the text, and thanks the learner', async () => {
    const { user, sent } = openDialog();
    expect(dialog().open).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect(dialog().open).toBe(true);
    expect(screen.getByRole('dialog', { name: 'Report a problem' })).toBe(dialog());
    expect(within(dialog()).getByRole('status').textContent).toBe('');
    await user.click(radio('should-count'));
    await user.type(words(), '  “ssh” is its name. ');
    await user.click(press('Send report'));
    await waitFor(() => expect(within(dialog()).getByRole('status').textContent).not.toBe(''));
    const body = { token: 'turn', response: answered, kind: 'should-count', words: '“ssh” is its name.' };
    expect(sent).toEqual([['/api/reports', body]]);
    expect(document.activeElement).toBe(press('Close'));
    await user.click(press('Close'));
    expect(dialog().open).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect(words().value).toBe('');
  });

  it('needs a kind, and a message if no kind fits', async () => {
    const { user, sent } = openDialog();
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect(radio('typo').required, 'the browser says that one must be chosen').toBe(true);
    await user.click(press('Send report'));
    await user.click(radio('other'));
    await user.click(press('Send report'));
    expect(sent).toEqual([]);
    await user.type(words(), 'The picture is missing.');
    await user.click(press('Send report'));
    await waitFor(() => expect(sent).toHaveLength(1));
    await screen.findByRole('button', { name: 'Close' });
  });

  it('keeps its text if sending fails, says why, and sends it again', async () => {
    const { user, sent, replyNext } = openDialog();
    replyNext(() => {
      throw new TypeError('Failed to fetch');
    });
    replyNext(() => refusal('too-many'));
    await user.click(screen.getByRole('button', { name: 'Report' }));
    await user.click(radio('typo'));
    await user.type(words(), 'A typo.');
    const seen = new Set<string | null>();
    for (const tries of [1, 2]) {
      await user.click(press('Send report'));
      await waitFor(() => expect(sent).toHaveLength(tries));
      await waitFor(() => press('Send report'));
      seen.add((await screen.findByRole('alert')).textContent);
      expect([words().value, radio('typo').checked]).toEqual(['A typo.', true]);
    }
    expect([...seen]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    await user.click(press('Send report'));
    await screen.findByRole('button', { name: 'Close' });
    expect(sent).toHaveLength(3);
  });

  it('does not offer to report a wrong answer key before there is an answer', async () => {
    const { user } = openDialog({ response: null });
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect(offered()).toBe(3);
    expect(within(dialog()).queryByRole('radio', { name: REPORT_KINDS['wrong-key'] })).toBeNull();
  });

  it('after “I don’t know”, does not offer to report that the answer should count', async () => {
    const { user } = openDialog({ response: { form: 'none' } });
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect(offered()).toBe(4);
    expect(within(dialog()).queryByRole('radio', { name: REPORT_KINDS['should-count'] })).toBeNull();
  });
});

describe('the report dialog', () => {
  it('keeps its text until the question changes', async () => {
    const { user, moveOn } = openDialog();
    await user.click(screen.getByRole('button', { name: 'Report' }));
    await user.click(radio('unclear'));
    await user.type(words(), 'Which end?');
    await user.click(press('Cancel'));
    expect(dialog().open).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Report' }));
    expect([words().value, radio('unclear').checked]).toEqual(['Which end?', true]);
    moveOn();
    expect([words().value, radio('unclear').checked]).toEqual(['', false]);
  });

  it('returns the focus to the element that opened it, or to the menu if that is gone', async () => {
    for (const keepsItem of [true, false]) {
      const { user, unmount } = openDialog({ keepsItem });
      const opener = screen.getByRole('button', { name: 'Report' });
      await user.click(opener);
      words().focus();
      await user.click(press('Cancel'));
      expect(document.activeElement).toBe(keepsItem ? opener : screen.getByRole('button', { name: 'Menu' }));
      unmount();
    }
  });

  it('keeps its keys from the quiz, which listens on the window', async () => {
    const listen = vi.fn();
    window.addEventListener('keydown', listen);
    onTestFinished(() => window.removeEventListener('keydown', listen));
    const { user } = openDialog();
    await user.click(screen.getByRole('button', { name: 'Report' }));
    radio('typo').focus();
    await user.keyboard('u');
    await user.type(words(), 'u1h');
    expect(listen).not.toHaveBeenCalled();
  });
});
