import type { Language } from '../shared/language';
import { everything, middleOf, zoomed, type Sight } from './plane';

interface ZoomProps {
  language: Language;
  sight: Sight;
  onSight: (sight: Sight) => void;
}

/** Nearer, farther, and all of it. */
export function Zoom({ language, sight, onSight }: ZoomProps) {
  return (
    <span class="nf-pic-zoom">
      {(
        [
          ['in', '+', () => onSight(zoomed(sight, 1.5, middleOf(sight)))],
          ['out', '−', () => onSight(zoomed(sight, 1 / 1.5, middleOf(sight)))],
        ] as const
      ).map(([name, sign, act]) => (
        <button
          key={name}
          type="button"
          class="aui-button"
          aria-label={language.text(`ranking.picture.zoom.${name}`)}
          onClick={act}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        class="aui-button"
        disabled={sight.size === 1}
        onClick={() => onSight(everything)}
      >
        {language.text('ranking.picture.zoom.whole')}
      </button>
    </span>
  );
}
