import type { ConceptId } from '@/lib/ids';
import type { Port } from '@/lib/network/port';
import type { Transport } from '@/lib/network/transport';
import type { Source } from './source';

/** A true sentence that makes sense on its own. */
export type Fact = {
  readonly id: string;
  readonly text: string;
  /** The part of the text that a cloze question leaves out, and other accepted forms of it. */
  readonly gap: {
    readonly text: string;
    readonly accept: readonly string[];
    /** The transport of the port in the gap, if the sentence itself leaves it open; otherwise null. */
    readonly transport: Transport | null;
  } | null;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

/** A false sentence that learners believe, and a correction. */
export type Misconception = {
  readonly id: string;
  readonly belief: string;
  readonly why: string;
  readonly claims: readonly string[];
  readonly sources: readonly Source[];
};

export type WrongChoice = {
  readonly text: string;
  /** The id of the concept's misconception that this choice reveals; null when it reveals none. */
  readonly shows: string | null;
  readonly why: string | null;
};

/** A question written by an author. */
export type Ask = {
  readonly id: string;
  readonly prompt: string;
  readonly right: string;
  readonly number: number | null;
  /** The transport of the port in question, if the prompt itself leaves it open; otherwise null. */
  readonly transport: Transport | null;
  /** Other accepted forms of a term; null when learners cannot type the answer. */
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

/** Items that belong together. Each left item has exactly one partner on the right. */
export type Pairing = Exercise & { readonly pairs: readonly { readonly left: string; readonly right: string }[] };

/** Steps that have only one right order. */
export type Sequence = Exercise & { readonly steps: readonly string[] };

/** Items to sort into groups. Each item belongs to exactly one group. */
export type Grouping = Exercise & {
  readonly groups: readonly { readonly name: string; readonly items: readonly string[] }[];
};

/** Kinds of questions that the app generates itself instead of taking them from an author's texts. */
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
  /** The question and answer of its flashcard. Null means that the flashcard asks for the meaning of its term. */
  readonly card: { readonly question: string; readonly answer: string } | null;
  readonly explanation: string;
  readonly facts: readonly Fact[];
  /**
   * The parts that its lesson card shows instead of the first two facts and the first confusable. Null means that the
   * card shows those.
   */
  readonly lesson: {
    /** Ids of the facts to show. An empty list means the first two. */
    readonly facts: readonly string[];
    readonly unlike: { readonly id: ConceptId; readonly text: string } | null;
  } | null;
  readonly misconceptions: readonly Misconception[];
  readonly asks: readonly Ask[];
  readonly pairings: readonly Pairing[];
  readonly sequences: readonly Sequence[];
  readonly groupings: readonly Grouping[];
  readonly drills: readonly Drill[];
};

/**
 * The relation between a service and its port:
 * - `default`: programs use the port unless they are configured otherwise;
 * - `registered`: IANA registered the port for it, but programs use another port or no particular port;
 * - `customary`: programs often use the port, but it is not registered for the service, or is only one of several that
 *   are.
 */
export type PortBasis = (typeof PORT_BASES)[number];
export const PORT_BASES = ['default', 'registered', 'customary'] as const;

/** A service at its port: a row of `content/services.yaml`. */
export type ServiceConcept = ConceptBase & {
  readonly kind: 'service';
  readonly tier: 'core' | 'common';
  readonly basis: PortBasis;
  /** Whether the service is stored only for logs and the port explorer, and has no questions. */
  readonly isRetired: boolean;
  readonly label: string;
  /** The singular subject of a sentence, such as "an SNMP agent". It names no transport. */
  readonly subject: string;
  readonly longName: string;
  readonly port: Port;
  readonly transport: Transport;
  readonly alsoOver: readonly Transport[];
  /** The registry's name for the service; null for a customary use of a port that is not registered for the service. */
  readonly ianaName: string | null;
  /** Other names that the registry has for it on the same port. */
  readonly alsoNamed: readonly string[];
  /** Other ports with the same name in the registry. */
  readonly alsoRegisteredAt: readonly Port[];
  readonly aliases: readonly string[];
  /** Names that fit this service but also others. A learner who types one is asked for a more specific name. */
  readonly broader: readonly string[];
  /** Versions of the protocol that use the port, such as `1.1`. A typed name may include one. */
  readonly versions: readonly string[];
  /** Vendors whose name may precede the service's name. */
  readonly vendors: readonly string[];
  readonly use: string;
  readonly secure: string;
  /** Services that must not be wrong choices in a question about this one. */
  readonly overlaps: readonly ConceptId[];
  readonly note: string | null;
  /** A sentence that makes the port easy to remember, if there is a good one. */
  readonly aid?: string;
};

/** One thing to know. */
export type Concept = WrittenConcept | ServiceConcept;

/** A group of concepts, in the order in which groups are shown. */
export type Family = { readonly id: string; readonly label: string };
