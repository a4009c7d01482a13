import type { ConceptId } from '@/lib/ids';
import type { Port } from '@/lib/network/port';
import type { Transport } from '@/lib/network/transport';
import type { Source } from './source';

/** A true sentence that stands by itself. */
export type Fact = {
  readonly id: string;
  readonly text: string;
  /** A piece of the text that a cloze leaves out, and other right forms of it. */
  readonly gap: {
    readonly text: string;
    readonly accept: readonly string[];
    /** The transport of the port in the gap, where the words of the sentence leave it open. */
    readonly transport: Transport | null;
  } | null;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

/** A plainly false sentence that learners believe, and what is true instead. */
export type Misconception = {
  readonly id: string;
  readonly belief: string;
  readonly why: string;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

export type WrongChoice = {
  readonly text: string;
  /** The misconception of the same concept that choosing this shows. */
  readonly shows: string | null;
  readonly why: string | null;
};

/** A pointed question written by an author. */
export type Ask = {
  readonly id: string;
  readonly prompt: string;
  readonly right: string;
  readonly number: number | null;
  /** The transport of the port that is asked for, where the words of the prompt leave it open. */
  readonly transport: Transport | null;
  /** Other right forms of a term; null when the answer is not to be typed. */
  readonly accept: readonly string[] | null;
  readonly wrong: readonly WrongChoice[];
  readonly why: string;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

type Exercise = {
  readonly id: string;
  readonly prompt: string;
  readonly why: string;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

/** Things that belong together: each left one has exactly one right partner. */
export type Pairing = Exercise & { readonly pairs: readonly { readonly left: string; readonly right: string }[] };

/** Steps in their only right order. */
export type Sequence = Exercise & { readonly steps: readonly string[] };

/** Things that fall into groups, each into exactly one. */
export type Grouping = Exercise & {
  readonly groups: readonly { readonly name: string; readonly items: readonly string[] }[];
};

/** Questions made by rule rather than from texts. */
export type Drill = (typeof DRILLS)[number];
export const DRILLS = ['sort-ports-into-ranges', 'socket-addresses', 'listings', 'find-both-ends', 'segments'] as const;

type ConceptBase = {
  readonly id: ConceptId;
  readonly title: string;
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  readonly confusables: readonly ConceptId[];
  readonly sources: readonly Source[];
};

/** A concept written out in `content/concepts/<id>.yaml`. */
export type WrittenConcept = ConceptBase & {
  readonly kind: 'written';
  readonly tier: 'core' | 'extra';
  readonly term: { readonly name: string; readonly accept: readonly string[] } | null;
  readonly definition: string;
  /** What its flashcard asks and answers; null when that is its term and its definition. */
  readonly card: { readonly question: string; readonly answer: string } | null;
  readonly explanation: string;
  readonly facts: readonly Fact[];
  readonly misconceptions: readonly Misconception[];
  readonly asks: readonly Ask[];
  readonly pairings: readonly Pairing[];
  readonly sequences: readonly Sequence[];
  readonly groupings: readonly Grouping[];
  readonly drills: readonly Drill[];
};

/**
 * What ties a service to its port: `default`, programs use it unless they are told otherwise; `registered`, IANA's
 * registry says so, but programs use another port or none in particular; `customary`, it is common use, without a
 * registration or as one of several ports that are registered for it.
 */
export type PortBasis = (typeof PORT_BASES)[number];
export const PORT_BASES = ['default', 'registered', 'customary'] as const;

/** A service at its port: a row of `content/services.yaml`. */
export type ServiceConcept = ConceptBase & {
  readonly kind: 'service';
  readonly tier: 'core' | 'common';
  readonly basis: PortBasis;
  /** Kept for logs and the port explorer, but never asked. */
  readonly isRetired: boolean;
  readonly label: string;
  /** The service as the subject of a sentence, such as "an SNMP agent"; it names no transport. */
  readonly subject: string;
  readonly longName: string;
  readonly port: Port;
  readonly transport: Transport;
  readonly alsoOver: readonly Transport[];
  /** Null for a customary use of a port that is not registered for it. */
  readonly ianaName: string | null;
  /** Other names that the registry has for it at the same port. */
  readonly alsoNamed: readonly string[];
  /** Other ports that bear the same name in the registry. */
  readonly alsoRegisteredAt: readonly Port[];
  readonly aliases: readonly string[];
  /** Names that fit this service but not it alone: a typed one is followed by the question which part is meant. */
  readonly broader: readonly string[];
  /** Versions of the protocol that are spoken here, such as `1.1`: a typed name may carry one. */
  readonly versions: readonly string[];
  /** Makers whose name may stand before the service's. */
  readonly vendors: readonly string[];
  readonly use: string;
  readonly secure: string;
  /** Services that must not be offered as wrong choices beside this one. */
  readonly overlaps: readonly ConceptId[];
  readonly note: string | null;
  /** A sentence that makes the port easy to remember, where there is a good one. */
  readonly aid?: string;
};

/** One thing to know. */
export type Concept = WrittenConcept | ServiceConcept;

/** A group of concepts, in the order in which groups are shown. */
export type Family = { readonly id: string; readonly label: string };
