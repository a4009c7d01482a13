/** The title of a goal. The number of an exam, in brackets at its end, stays in one line. */
export function GoalTitle({ title }: { readonly title: string }) {
  const [name, number] = title.split(/ (?=\()/);
  if (number === undefined) return title;
  return (
    <>
      {name} <span className="whitespace-nowrap">{number}</span>
    </>
  );
}
