import type { ReactNode } from 'react';
import { SourceLinks } from '@/app/_components/source-links';
import { parseSource } from '@/lib/catalog/source';
import { ApartmentDrawing } from './apartment-drawing';
import { TelephoneDrawing } from './telephone-drawing';

type Break = { readonly picture: string; readonly network: string; readonly sources: readonly string[] };

const buildingBreaks: readonly Break[] = [
  {
    picture: 'An apartment has one door.',
    network: 'A port can have many sockets: the listening one, and one for each accepted connection.',
    sources: ['POSIX accept()'],
  },
  {
    picture: 'A building has one set of apartments.',
    network: 'A host has one set of ports for TCP and another for UDP: 53/tcp and 53/udp are two different doors.',
    sources: ['RFC 6335 §6'],
  },
  {
    picture: 'No one opens the door of an empty apartment.',
    network: 'If nothing is listening on a TCP port, the host itself answers with a reset.',
    sources: ['RFC 9293 §3.5.2'],
  },
];

const telephoneBreaks: readonly Break[] = [
  {
    picture: 'An extension that is on a call is busy.',
    network: 'One port carries many connections at once, told apart by the address and port at the other end.',
    sources: ['RFC 793 §2.7'],
  },
  {
    picture: 'A caller dials an extension, but doesn’t seem to need one.',
    network: 'The caller’s socket has a port too, usually one that the system picks for this connection.',
    sources: ['RFC 6056 §2'],
  },
  {
    picture: 'No one says anything before the call is set up.',
    network: 'UDP sets nothing up: each datagram travels by itself, more like a postcard.',
    sources: ['RFC 768'],
  },
];

/** The two analogies, a building and a telephone, with the points where each breaks down. */
export function Analogies() {
  return (
    <section aria-label="The two pictures" className="grid gap-8">
      <Analogy title="An apartment building" drawing={<ApartmentDrawing />} breaks={buildingBreaks} />
      <Analogy title="A company’s telephones" drawing={<TelephoneDrawing />} breaks={telephoneBreaks} />
    </section>
  );
}

type AnalogyProps = { readonly title: string; readonly drawing: ReactNode; readonly breaks: readonly Break[] };

function Analogy({ title, drawing, breaks }: AnalogyProps) {
  return (
    <figure className="grid content-start gap-3">
      <figcaption>
        <h2 className="text-lg font-semibold">{title}</h2>
      </figcaption>
      {drawing}
      <h3 className="font-semibold">Where it breaks down</h3>
      <ul className="grid gap-3">
        {breaks.map(({ picture, network, sources }) => (
          <li key={picture} className="border-l-2 border-line pl-3">
            <span className="text-muted">{picture}</span> {network}{' '}
            <SourceLinks sources={sources.flatMap((text) => parseSource(text, new Map()) ?? [])} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
