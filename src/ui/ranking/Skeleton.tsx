/** Stands where the list will be. */
export function Skeleton({ words }: { words?: string }) {
  return (
    <div class="nf nf-skeleton" aria-busy="true" role="status">
      {words !== undefined && <span class="nf-unseen">{words}</span>}
      {Array.from({ length: 8 }, (_, index) => (
        <span key={index} class="nf-skeleton-row" />
      ))}
    </div>
  );
}
