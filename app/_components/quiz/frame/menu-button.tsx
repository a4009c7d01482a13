import { useState } from 'react';
import { DotsButton, type MenuItem } from './dots-button';
import type { QuizMenu } from './quiz-menu';

type MenuButtonProps = {
  readonly items: readonly MenuItem[];
  /** Called when the menu could not be loaded. */
  readonly onFailure: () => void;
};

/** The button of the quiz's menu. The menu itself is loaded when it is first wanted. */
export function MenuButton({ items, onFailure }: MenuButtonProps) {
  const [Menu, setMenu] = useState<typeof QuizMenu | null>(null);
  const load = () =>
    import('./quiz-menu').then(
      (loaded) => setMenu(() => loaded.QuizMenu),
      () => onFailure(),
    );
  if (Menu) return <Menu items={items} />;
  return <DotsButton aria-expanded={false} onClick={load} />;
}
