import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SourceLinks } from '@/app/_components/source-links';

const sources = [
  { label: 'RFC 9293', url: 'https://www.rfc-editor.org/rfc/rfc9293' },
  { label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' },
];
const links = () =>
  screen.getAllByRole<HTMLAnchorElement>('link').map(({ textContent, href, target }) => [textContent, href, target]);

describe('links to sources', () => {
  it('lead to each source', () => {
    render(<SourceLinks sources={sources} />);
    expect(links()).toEqual(sources.map(({ label, url }) => [label, url, '']));
  });

  it('open in new tabs in a quiz, so that it stays open', () => {
    render(<SourceLinks sources={sources} opensTab />);
    expect(links()).toEqual(sources.map(({ label, url }) => [label, url, '_blank']));
  });
});
