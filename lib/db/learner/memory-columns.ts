import type { GivenColumns } from '@/lib/db/connection/given-rows';
import { dateOf, type StudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { type MarkedMemory, type Memory, memorySchema } from '@/lib/scheduler/memory/memory';
import { Prisma } from '@/prisma/generated/client';

type ColumnType = 'text' | 'float8' | 'int4' | 'date' | 'text[]';

/** The column types that can store a value of a memory. */
type TypeFor<Value> = [Value] extends [StudyDay | null]
  ? 'date'
  : [Value] extends [number | null]
    ? 'float8' | 'int4'
    : [Value] extends [string | null]
      ? 'text'
      : [Value] extends [readonly string[]]
        ? 'text[]'
        : never;

type MemoryRow = Omit<Prisma.MemoryUncheckedCreateInput, 'learnerId'>;

/**
 * The columns that store a memory's own fields. Each column has the name of its field. The code does not compile if a
 * field has no column.
 */
const OWN = {
  conceptId: 'text',
  stability: 'float8',
  difficulty: 'float8',
  learnedOn: 'date',
  lastReviewedOn: 'date',
  reviewCount: 'int4',
  lapseCount: 'int4',
  lastRespondedOn: 'date',
  lastOutcome: 'text',
  practiceCount: 'int4',
  lastSeq: 'int4',
  missedTurnId: 'text',
  rightCount: 'int4',
  firstScore: 'float8',
  sureMissOn: 'date',
  confusions: 'text[]',
} as const satisfies { readonly [Field in Exclude<keyof Memory, 'marked'>]: TypeFor<Memory[Field]> } & {
  readonly [Name in keyof MemoryRow]?: ColumnType;
};

type MarkedColumn<Value> = {
  readonly name: keyof MemoryRow;
  readonly type: Exclude<TypeFor<Value>, 'text' | 'text[]'>;
  /** What the column contains if no review was marked. */
  readonly none: 0 | null;
};

/** The columns of a memory's marked part. */
const MARKED = {
  reviewCount: { name: 'markedCount', type: 'int4', none: 0 },
  stability: { name: 'markedStability', type: 'float8', none: null },
  difficulty: { name: 'markedDifficulty', type: 'float8', none: null },
  lastReviewedOn: { name: 'markedOn', type: 'date', none: null },
} as const satisfies { readonly [Field in keyof MarkedMemory]: MarkedColumn<MarkedMemory[Field]> };

/** A column of "Memory". */
export type MemoryColumn = {
  readonly name: string;
  readonly type: ColumnType;
  /** The field of the memory, or of its marked part, that the column stores. */
  readonly field: string;
  readonly isMarked: boolean;
  /** Whether the column can be null because the memory's own field can be. */
  readonly isNullable: boolean;
  readonly valueIn: (memory: Memory) => Memory[keyof typeof OWN] | null;
};

/** All columns that store a memory, except the learner's id, in the order that every statement uses. */
export const MEMORY_COLUMNS: readonly MemoryColumn[] = [
  ...keysOf(OWN).map((field) => ({
    name: field,
    type: OWN[field],
    field,
    isMarked: false,
    isNullable: memorySchema.shape[field].isNullable(),
    valueIn: (memory: Memory) => memory[field],
  })),
  ...keysOf(MARKED).map((field) => ({
    ...MARKED[field],
    field,
    isMarked: true,
    isNullable: false,
    valueIn: ({ marked }: Memory) => (marked ? marked[field] : MARKED[field].none),
  })),
];

function keysOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}

const listed = (columns: readonly MemoryColumn[], write: (name: string) => string): Prisma.Sql =>
  Prisma.raw(columns.map(({ name }) => write(`"${name}"`)).join(', '));

/** The prefix of the names of given values. */
const GIVEN = 'memory.';

/** The names of the columns, for an INSERT. */
export const memoryColumnNames = listed(MEMORY_COLUMNS, (name) => name);

/** The assignments for ON CONFLICT, which set every column except those of the key. */
export const memoryColumnsOverwritten = listed(
  MEMORY_COLUMNS.filter(({ field }) => field !== 'conceptId'),
  (name) => `${name} = EXCLUDED.${name}`,
);

/** Returns the columns for a statement that is given memories. Their names have a prefix. */
export const givenMemory = <Given>(of: (given: Given) => Memory | null): GivenColumns<Given> =>
  Object.fromEntries(
    MEMORY_COLUMNS.map(({ name, type, valueIn }) => {
      const read = (given: Given) => {
        const memory = of(given);
        const value = memory && valueIn(memory);
        return type === 'date' && value !== null ? dateOf(value as StudyDay) : value;
      };
      return [GIVEN + name, { type, valueIn: read }];
    }),
  );

/** The names of the values of `givenMemory`, for an INSERT. */
export const givenMemoryNames = listed(MEMORY_COLUMNS, (name) => name.replace('"', `"${GIVEN}`));

/** Returns a memory in the form that Prisma needs. */
export const toMemoryRow = (memory: Memory): MemoryRow =>
  Object.fromEntries(
    MEMORY_COLUMNS.map(({ name, type, valueIn }) => {
      const value = valueIn(memory);
      return [name, type === 'date' && value !== null ? toUtcMidnight(value as StudyDay) : value];
    }),
  ) as MemoryRow;
