/** So many names are there at once; the others unfold. */
const SHOWN = 6;

/** Names in a row, separated by commas. Of many, the first are shown, and the others on request. */
export function NameList({ names }: { readonly names: readonly string[] }) {
  const more = names.slice(SHOWN);
  if (more.length === 0) return names.join(', ');
  return (
    <>
      {names.slice(0, SHOWN).join(', ')}
      <details>
        <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">{more.length} more</summary>
        {more.join(', ')}
      </details>
    </>
  );
}
