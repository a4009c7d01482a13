/** The number of names that are visible at first. The others are folded. */
const SHOWN = 6;

/** Lists names separated by commas. A long list shows the first few, and the others on request. */
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
