import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import { download, pngOf, standAlone } from '../shared/exporting';
import { drawingOf, type Measure } from './layout';
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
  const [width, setWidth] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement | null>(null);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) {
      return undefined;
    }
    const look = () => setWidth(Math.floor(element.clientWidth));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const measure = useMemo(() => measureIn(body.current), [width]);
  const drawing = useMemo(
    () => (width === 0 ? null : drawingOf(language, model, width, measure)),
    [language, model, width, measure],
  );
  const label = language.text('map.title', of);
  const save = (format: 'svg' | 'png') => {
    if (!svg.current || !body.current) {
      return;
    }
    const ground = getComputedStyle(body.current).getPropertyValue('--ds-surface').trim() || 'white';
    const picture = standAlone(svg.current, ground);
    const name = `${of.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60)}-map.${format}`;
    setFailed(false);
    if (format === 'svg') {
      download(name, new Blob([picture], { type: 'image/svg+xml' }));
    } else {
      pngOf(picture).then(
        (file) => download(name, file),
        () => setFailed(true),
      );
    }
  };
  return (
    <div
      class="nf-map-body"
      onKeyDown={(event) => {
        if (event.key === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) {
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

/** Measures texts in the font of an element; by the number of letters where nothing can measure. */
function measureIn(element: Element | null): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = element ? getComputedStyle(element).fontFamily : 'sans-serif';
  return (text, size, weight) => {
    if (!context) {
      return text.length * size * 0.55;
    }
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}
