/** Stands where the value will be, as high as its head and two lines. */
export function Skeleton({ words }: { words?: string }) {
  return (
    <div class="nf nf-skeleton" aria-busy="true" role="status">
      {words !== undefined && <span class="nf-unseen">{words}</span>}
      <span />
      <span />
      <span />
    </div>
  );
}
