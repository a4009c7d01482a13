/** An empty static page. */
export default function EmptyPage() {
  return null;
}
