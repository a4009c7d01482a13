'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useListbox } from '@/app/_components/use-listbox';
import { useSuggestions } from '@/app/_components/use-suggestions';
import type { Lookup, LookupHit } from '@/lib/catalog/look-up';
import { JumpHits } from './jump-hits';

const NOTHING: Lookup = { hits: [] };
const EXAMPLES = ['443', 'ssh', 'TIME-WAIT'];

/** The search for any port, service, or topic. It is loaded when it is first opened. */
export default function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  // If Enter is pressed before the results arrive, the first result opens as soon as it arrives.
  const [isHurried, setIsHurried] = useState(false);
  const found = useSuggestions('/api/lookups', text, NOTHING);
  const { hits } = found.suggestions;
  const isCurrent = found.text === text;
  const goTo = (hit: LookupHit) => {
    router.push(hit.path);
    onClose();
  };
  const isEmpty = text.trim() === '';
  const listbox = useListbox({
    items: hits,
    isOpen: !isEmpty && hits.length > 0,
    startsAtFirst: true,
    onChoose: (hit) => isCurrent && goTo(hit),
  });
  const { inputProps, restart } = listbox;
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const first = isHurried && isCurrent ? hits[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrival of results leads to one page.
  useEffect(() => {
    if (first) goTo(first);
  }, [first]);
  const isMissing = !isEmpty && isCurrent && hits.length === 0;
  return (
    <dialog
      ref={dialog}
      aria-label="Look up a port, service, or topic"
      onClose={onClose}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className="jump-dialog"
    >
      <div className="flex items-center gap-2 border-b border-line p-2">
        <input
          {...inputProps}
          aria-label="Port, service, or topic"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setIsHurried(false);
            restart();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isCurrent) setIsHurried(true);
            else inputProps.onKeyDown(event);
          }}
          placeholder="443, ssh, handshake…"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          enterKeyHint="go"
          className="min-h-11 w-full min-w-0 rounded-lg bg-transparent px-3 font-mono text-lg -outline-offset-2"
        />
        <button type="button" onClick={() => dialog.current?.close()} className="icon-button px-3 text-sm text-muted">
          Close
        </button>
      </div>
      <JumpHits listbox={listbox} hits={isEmpty ? [] : hits} />
      {isEmpty && (
        <p className="px-5 py-4 text-muted">
          Type a port number, a service, or a topic, for example{' '}
          {EXAMPLES.map((example, place) => (
            <span key={example}>
              {place > 0 && ' or '}
              <span className="font-mono text-ink">{example}</span>
            </span>
          ))}
          .
        </p>
      )}
      {isMissing && (
        <p className="px-5 py-4">
          Nothing matches “{text.trim()}”. Ports go from <span className="font-mono">0</span> to{' '}
          <span className="font-mono">65535</span>; services go by names such as <span className="font-mono">dns</span>.
        </p>
      )}
      <p role="status" className="sr-only">
        {isMissing && 'Nothing found.'}
        {!isEmpty && isCurrent && hits.length > 0 && `${hits.length} found. Use the arrow keys to choose.`}
      </p>
    </dialog>
  );
}
