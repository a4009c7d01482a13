'use client';

import { useId, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import { LineIcon } from '@/app/_components/ui/line-icon';
import { useListbox } from '@/app/_components/use-listbox';

/** A topic with its title. A service also has its port, for example `22/tcp`. */
export type TopicName = { readonly id: string; readonly title: string; readonly port: string | null };

const MOST_HITS = 8;

/** Returns the text's words in lowercase, each with a space before it. */
const inWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/**
 * Returns the topics that a search text may refer to: those with that port, and those with a title word that begins
 * with the text.
 */
export function findTopics(topics: readonly TopicName[], text: string): readonly TopicName[] {
  const needle = inWords(text);
  if (needle === ' ') return [];
  const rank = ({ title, port }: TopicName): number => {
    const words = inWords(port ?? '');
    if (words === needle || words.startsWith(`${needle} `)) return 0;
    const place = inWords(title).indexOf(needle);
    if (place >= 0) return place === 0 ? 1 : 2;
    return words.startsWith(needle) ? 3 : Number.POSITIVE_INFINITY;
  };
  return topics
    .map((topic) => ({ topic, rank: rank(topic) }))
    .filter((each) => each.rank < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST_HITS)
    .map(({ topic }) => topic);
}

type TopicSearchProps = {
  readonly topics: readonly TopicName[];
  /** The ids of the topics chosen so far. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/**
 * Adds individual topics. Results appear as the instructor types, and each chosen topic is a chip with a remove button.
 */
export function TopicSearch({ topics, chosen, onChange }: TopicSearchProps) {
  const [text, setText] = useState('');
  const [wantsHits, setWantsHits] = useState(false);
  const [said, setSaid] = useState('');
  const fieldId = useId();
  const hits = findTopics(
    topics.filter(({ id }) => !chosen.includes(id)),
    text,
  );
  const isOpen = wantsHits && hits.length > 0;
  const { restart, inputProps, listProps, itemProps } = useListbox({
    items: hits,
    isOpen,
    startsAtFirst: true,
    onOpen: setWantsHits,
    onChoose: ({ id, title }) => {
      onChange([...chosen, id]);
      setSaid(`${title} added.`);
      setText('');
      setWantsHits(false);
    },
  });
  const remove = ({ id, title }: TopicName) => {
    onChange(chosen.filter((each) => each !== id));
    setSaid(`${title} removed.`);
    document.getElementById(fieldId)?.focus();
  };
  return (
    <div className="grid gap-2">
      <div className="relative grid gap-1 [@media(scripting:none)]:hidden">
        <label htmlFor={fieldId} className="font-medium">
          Individual topics
        </label>
        <input
          {...inputProps}
          id={fieldId}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setWantsHits(true);
            restart();
          }}
          onKeyDown={(event) => {
            inputProps.onKeyDown(event);
            // Enter adds the highlighted topic and never submits the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
          onBlur={() => setWantsHits(false)}
          placeholder="443, SSH, handshake…"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          className="min-h-11 w-full rounded-lg border border-line-strong bg-card px-3 py-2 text-base"
        />
        <ul
          {...listProps}
          aria-label="Topics found"
          className="absolute inset-x-0 top-full z-10 mt-1 overflow-hidden rounded-lg border border-line-strong bg-card shadow-lg"
        >
          {hits.map((topic, place) => (
            <li
              key={topic.id}
              {...itemProps(place)}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-2 aria-selected:bg-accent-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
            >
              <span className="min-w-0 truncate">{topic.title}</span>
              <PortOf topic={topic} />
            </li>
          ))}
        </ul>
      </div>
      <NeedsScript>Searching for individual topics needs JavaScript. The groups above work without it.</NeedsScript>
      {chosen.length > 0 && (
        <ul aria-label="Individual topics chosen" className="flex flex-wrap gap-2">
          {chosen.map((id) => {
            const topic = topics.find((each) => each.id === id) ?? { id, title: id, port: null };
            return (
              <li
                key={id}
                className="inline-flex items-center gap-2 rounded-lg border border-line-strong bg-accent-sunk ps-3"
              >
                <input type="hidden" name="concept" value={id} />
                <span className="wrap-anywhere">{topic.title}</span>
                <PortOf topic={topic} />
                <button
                  type="button"
                  onClick={() => remove(topic)}
                  aria-label={`Remove ${topic.title}`}
                  className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-lg hover:bg-sunk [@media(scripting:none)]:hidden"
                >
                  <LineIcon name="close" className="size-4" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const PortOf = ({ topic: { port } }: { readonly topic: TopicName }) =>
  port !== null && <span className="shrink-0 font-mono text-sm text-muted tabular-nums">{port}</span>;
