import { expect, it } from 'vitest';
import { runSideBySide } from '../side-by-side';

/** Runs steps that take this many ticks, and records which of them run at each tick. */
async function watch(steps: readonly (readonly [name: string, ticks: number, after?: string])[], atOnce: number) {
  const seen: string[] = [];
  const underWay = new Map<string, { left: number; end: () => void }>();
  const listed = steps.map(([name, ticks, after]) => ({ name, ticks, ...(after !== undefined && { after }) }));
  let isOver = false;
  const all = runSideBySide(
    listed,
    atOnce,
    ({ name, ticks }) => new Promise((end) => underWay.set(name, { left: ticks, end })),
  ).then(() => {
    isOver = true;
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  for (await settle(); !isOver && seen.length < 100; await settle()) {
    seen.push([...underWay.keys()].join(' '));
    for (const [name, step] of underWay) {
      step.left -= 1;
      if (step.left > 0) continue;
      underWay.delete(name);
      step.end();
    }
  }
  await all;
  return seen;
}

it('runs this many steps at once, each as soon as there is room and its dependencies have ended', async () => {
  const steps = [
    ['build', 3],
    ['browser', 2, 'build'],
    ['store', 1],
    ['unit', 4],
    ['lint', 1],
  ] as const;
  expect(await watch(steps, 2)).toEqual([
    'build store',
    'build unit',
    'build unit',
    'unit browser',
    'unit browser',
    'lint',
  ]);
});

it('runs waiting steps when nothing else is left, and does not wait for a step that is not in the list', async () => {
  expect(
    await watch(
      [
        ['build', 2],
        ['browser', 1, 'build'],
        ['outside', 1, 'build'],
      ],
      3,
    ),
  ).toEqual(['build', 'build', 'browser outside']);
  expect(
    await watch(
      [
        ['browser', 1, 'build'],
        ['lint', 1],
      ],
      1,
    ),
  ).toEqual(['browser', 'lint']);
});
