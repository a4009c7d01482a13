import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_SIZES } from '@/app/(public)/topics/map/_components/concept-map';
import { layerItems, listDirectEdges, type MapItem } from '@/app/(public)/topics/map/_components/prerequisite-layers';
import { layOutPrerequisites } from '@/app/(public)/topics/map/_components/prerequisite-map';
import { countCrossings, orderRows } from '@/app/(public)/topics/map/_components/row-order';
import { content } from '../../content';

const sizes = { nodeWidth: 100, nodeHeight: 50, gap: 10, laneWidth: 6, rowGap: 30, mostInRow: 5 };
const written = content.catalog.concepts.filter((concept) => concept.kind === 'written');

/** Items in an order in which prerequisites come first, as in a catalog. */
const graphs = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 30 }).map((rows) =>
  rows.map((picks, index): MapItem => {
    const before = index === 0 ? [] : [...new Set(picks.map((pick) => `n${pick % index}`))];
    return { id: `n${index}`, prerequisites: before };
  }),
);

describe('the direct edges', () => {
  it('leave out those that others imply', () => {
    const items = [
      { id: 'a', prerequisites: [] },
      { id: 'b', prerequisites: ['a'] },
      { id: 'c', prerequisites: ['a', 'b'] },
    ];
    expect(listDirectEdges(items)).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
  });

  it('still lead from every item to all that builds on it', () => {
    fc.assert(
      fc.property(graphs, (items) => {
        const edges = listDirectEdges(items);
        const reached = (from: string): Set<string> =>
          new Set(edges.filter((edge) => edge.from === from).flatMap(({ to }) => [to, ...reached(to)]));
        for (const { id, prerequisites } of items) {
          for (const before of prerequisites) expect(reached(before).has(id)).toBe(true);
        }
      }),
    );
  });
});

describe('the layers', () => {
  it('contain every item once, after its prerequisites, and no more in a row than fit', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), (items, most) => {
        const layers = layerItems(items, most);
        expect(layers.size).toBe(items.length);
        for (const { id, prerequisites } of items) {
          for (const before of prerequisites) expect(layers.get(before)).toBeLessThan(layers.get(id) ?? -1);
        }
        const counts = new Map<number, number>();
        for (const layer of layers.values()) counts.set(layer, (counts.get(layer) ?? 0) + 1);
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('refuse circular prerequisites', () => {
    const items = [
      { id: 'a', prerequisites: ['b'] },
      { id: 'b', prerequisites: ['a'] },
    ];
    expect(() => layerItems(items, 3)).toThrow(/circle/);
  });
});

describe('the order of the rows', () => {
  it('has no crossing if none is needed', () => {
    const rows = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ];
    const segments = [
      { upper: 'a', lower: 'z', row: 0 },
      { upper: 'b', lower: 'y', row: 0 },
      { upper: 'c', lower: 'x', row: 0 },
    ];
    expect(countCrossings(rows, segments)).toBe(3);
    expect(countCrossings(orderRows(rows, segments), segments)).toBe(0);
  });
});

describe('the map', () => {
  it('places every item inside the picture without overlap, and is always the same', () => {
    fc.assert(
      fc.property(graphs, (items) => {
        const map = layOutPrerequisites(items, sizes);
        expect(map).toEqual(layOutPrerequisites(items, sizes));
        expect(map.nodes).toHaveLength(items.length);
        for (const { x, y } of map.nodes) {
          expect(x).toBeGreaterThanOrEqual(-0.001);
          expect(x + sizes.nodeWidth).toBeLessThanOrEqual(map.width + 0.001);
          expect(y + sizes.nodeHeight).toBeLessThanOrEqual(map.height);
        }
        map.nodes.forEach((node, index) => {
          const next = map.nodes[index + 1];
          if (next?.layer === node.layer) expect(next.x - node.x).toBeGreaterThanOrEqual(sizes.nodeWidth);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of the catalog has every written concept, and is no wider than a page', () => {
    const map = layOutPrerequisites(written, MAP_SIZES);
    expect(map.nodes.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
    expect(map.width).toBeLessThanOrEqual(992);
  });
});
