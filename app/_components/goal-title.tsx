/** The title of a goal. An exam number in parentheses at its end never breaks across lines. */
export function GoalTitle({ title }: { readonly title: string }) {
  const [name, number] = title.split(/ (?=\()/);
  if (number === undefined) return title;
  return (
    <>
      {name} <span className="whitespace-nowrap">{number}</span>
    </>
  );
}
