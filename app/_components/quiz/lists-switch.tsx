import { useState } from 'react';
import type { InputProps } from './input-props';

/** Returns whether this question uses lists. It starts with the learner's preference. */
export function useLists({ usesLists: preferred = false, onUseLists }: InputProps) {
  const [usesLists, setUsesLists] = useState(preferred);
  const switchLists = () => {
    setUsesLists(!usesLists);
    onUseLists?.(!usesLists);
  };
  return { usesLists, switchLists };
}

type ListsSwitchProps = { readonly children: string; readonly onSwitch: () => void };

/** A quiet button that switches to the other kind of input. */
export function ListsSwitch({ children, onSwitch }: ListsSwitchProps) {
  return (
    <button
      type="button"
      onClick={onSwitch}
      className="min-h-11 justify-self-start rounded-[10px] text-sm text-muted underline underline-offset-3 hover:text-ink"
    >
      {children}
    </button>
  );
}
