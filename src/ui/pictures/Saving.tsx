import { useState } from 'preact/hooks';
import { savePicture } from '../shared/exporting';
import type { Language } from '../shared/language';

interface SavingProps {
  language: Language;
  /** The name of the files, without their ending. */
  name: string;
  /** Whether the table is shown in place of the picture. */
  table: boolean;
  /** The picture as an SVG that stands alone; null while there is none. */
  picture: () => string | null;
  onTable: (table: boolean) => void;
}

/** The same as a table, and the picture as a file. */
export function Saving({ language, name, table, picture, onTable }: SavingProps) {
  const [failed, setFailed] = useState(false);
  const save = (format: 'svg' | 'png') => {
    const drawn = picture();
    setFailed(false);
    if (drawn === null) {
      return;
    }
    savePicture(drawn, name, format).catch(() => setFailed(true));
  };
  return (
    <div class="nf-pic-saving">
      <button type="button" class="nf-link-button" aria-keyshortcuts="t" onClick={() => onTable(!table)}>
        {language.text(table ? 'ranking.picture.asPicture' : 'ranking.picture.asTable')}
      </button>
      {!table && (
        <>
          <button type="button" class="nf-link-button" onClick={() => save('svg')}>
            {language.text('ranking.picture.svg')}
          </button>
          <button type="button" class="nf-link-button" onClick={() => save('png')}>
            {language.text('ranking.picture.png')}
          </button>
        </>
      )}
      {failed && (
        <p class="nf-pic-fault" role="alert">
          {language.text('ranking.picture.png.failed')}
        </p>
      )}
    </div>
  );
}
