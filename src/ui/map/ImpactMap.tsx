import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { savePicture, standAlone } from '../shared/exporting';
import { measureIn, useWidth } from '../shared/measuring';
import { drawingOf } from './layout';
import { MapDrawing } from './MapDrawing';
import { MapTable } from './MapTable';
import type { MapModel } from './model';

interface ImpactMapProps {
  language: Language;
  base: string;
  model: MapModel;
  /** What the map is of: an issue's key, or a need's statement. */
  of: string;
  title: string;
}

/** The impact map at the width it is given, with a way to see it large. */
export function ImpactMap({ language, base, model, of, title }: ImpactMapProps) {
  const [large, setLarge] = useState(false);
  return (
    <>
      <MapBody language={language} base={base} model={model} of={of} onLarge={() => setLarge(true)} />
      {large && (
        <Large title={title} language={language} of={of} onClose={() => setLarge(false)}>
          <MapBody language={language} base={base} model={model} of={of} onLarge={null} />
        </Large>
      )}
    </>
  );
}

interface MapBodyProps {
  language: Language;
  base: string;
  model: MapModel;
  of: string;
  onLarge: (() => void) | null;
}

function MapBody({ language, base, model, of, onLarge }: MapBodyProps) {
  const [table, setTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement | null>(null);
  const width = useWidth(body);
  const measure = useMemo(() => measureIn(body.current), [width]);
  const drawing = useMemo(
    () => (width === 0 ? null : drawingOf(language, model, width, measure)),
    [language, model, width, measure],
  );
  const label = language.text('map.title', of);
  const save = (format: 'svg' | 'png') => {
    if (!svg.current) {
      return;
    }
    const name = `${of.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60)}-map`;
    setFailed(false);
    savePicture(standAlone(svg.current), name, format).catch(() => setFailed(true));
  };
  return (
    <div
      class="nf-map-body"
      onKeyDown={(event) => {
        if (event.key === 't' && isPlain(event)) {
          event.preventDefault();
          event.stopPropagation();
          setTable(!table);
        }
      }}
    >
      <div ref={body} class="nf-map-room">
        {drawing && !table && (
          <MapDrawing language={language} base={base} drawing={drawing} label={label} svg={svg} />
        )}
        {table && <MapTable language={language} base={base} model={model} label={label} />}
      </div>
      {model.moreNeeds > 0 && <p class="nf-note">{language.count('shared.furtherNeeds', model.moreNeeds)}</p>}
      <div class="nf-actions">
        {onLarge && (
          <button type="button" class="nf-link-button" onClick={onLarge}>
            {language.text('map.large')}
          </button>
        )}
        <button type="button" class="nf-link-button" aria-keyshortcuts="t" onClick={() => setTable(!table)}>
          {language.text(table ? 'map.asPicture' : 'map.asTable')}
        </button>
        {!table && (
          <>
            <button type="button" class="nf-link-button" onClick={() => save('svg')}>
              {language.text('map.svg')}
            </button>
            <button type="button" class="nf-link-button" onClick={() => save('png')}>
              {language.text('map.png')}
            </button>
          </>
        )}
      </div>
      {failed && (
        <p class="nf-field-fault" role="alert">
          {language.text('map.png.failed')}
        </p>
      )}
    </div>
  );
}

interface LargeProps {
  language: Language;
  title: string;
  of: string;
  onClose: () => void;
  children: preact.ComponentChildren;
}

/** The map over the whole page; Escape and its button close it, and the focus goes back to where it was. */
function Large({ language, title, of, onClose, children }: LargeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="nf nf-map-large"
      aria-label={language.text('map.title', of)}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="nf-map-head">
        <div>
          <p class="nf-small">{language.text('map.title', of)}</p>
          <h2 dir="auto">{title}</h2>
        </div>
        <button type="button" class="aui-button aui-button-subtle" onClick={() => dialog.current?.close()}>
          {language.text('map.close')}
        </button>
      </div>
      {children}
      <p class="nf-note">{language.text('map.keys')}</p>
    </dialog>
  );
}
