interface HatchProps {
  id: string;
  /** How far its lines are apart, in pixels. */
  apart: number;
  /** How thick they are, in pixels. */
  thick: number;
  /** How much is seen of them, 0 to 1. */
  opacity: number;
}

/** Slanted lines to fill an area with. */
export function Hatch({ id, apart, thick, opacity }: HatchProps) {
  return (
    <pattern id={id} width={apart} height={apart} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="nf-pic-hatch" d={`M0 0V${apart}`} stroke-width={thick} stroke-opacity={opacity} />
    </pattern>
  );
}
