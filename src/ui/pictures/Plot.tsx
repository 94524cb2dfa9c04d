import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { standAlone } from '../shared/exporting';
import type { Language } from '../shared/language';
import { measureIn, useWidth } from '../shared/measuring';
import type { Axis } from './axes';
import { cornerBox, cornerWords, Ground, type Corner, type Note } from './Ground';
import { labelsFor, type Box } from './labels';
import { Marked, Stop, type Told } from './Marked';
import { useMode } from './mode';
import { Names } from './Names';
import { dotsAsSvg, namedReach, paintDots, type Dot, type Scene } from './painting';
import { isSeen, pixelOf, seeing, type Frame, type Spot } from './plane';
import { usePlotKeys } from './plotKeys';
import { usePointing } from './pointing';
import type { Selection } from './selecting';
import { useSight } from './sight';
import { Zoom } from './Zoom';

interface PlotProps {
  language: Language;
  base: string;
  label: string;
  across: Axis;
  up: Axis;
  /** In the order of the list: the best first. */
  dots: readonly Dot[];
  corner: Corner | null;
  notes: readonly Note[];
  /** Whether all on one line from the corner is worth as much. */
  ray: boolean;
  selection: Selection;
  told: (at: number) => Told;
  onSelect: (selection: Selection) => void;
  /** Where the picture can be had as an SVG that stands alone. */
  exported: { current: (() => string | null) | null };
}

/** How many issues from the top of what is seen are named, if there is room: the first page of the list. */
const mostNamed = 50;

/** A picture of dots: wheel and keys zoom, a lasso or keys choose, arrows go from dot to dot. */
export function Plot(props: PlotProps) {
  const { language, base, label, across, up, dots, corner, notes, ray, selection, told, onSelect, exported } =
    props;
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const front = useRef<SVGSVGElement>(null);
  const ground = useRef<SVGSVGElement | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(room);
  const mode = useMode();
  const [chosen, setChosen] = useState<number | null>(null);
  const wantsFocus = useRef(false);

  const height = Math.round(Math.min(560, Math.max(300, width * 0.74)));
  const frame: Frame = useMemo(
    () => ({ left: 56, top: 12, width: Math.max(1, width - 72), height: height - 62 }),
    [width, height],
  );
  const [sight, setSight] = useSight(front, frame, width > 0);
  const measure = useMemo(() => {
    const wide = measureIn(room.current);
    return (text: string) => wide(text, 12, 500);
  }, [width]);

  // By its issue: with other weights or another list the places of the dots change.
  const current = chosen === null ? -1 : dots.findIndex(({ at }) => at === chosen);
  const stop = current === -1 ? (dots.length > 0 ? 0 : -1) : current;
  const whole = sight.size === 1;
  const shownNotes = whole && width >= 600 ? notes : [];
  const box = corner && cornerBox(corner, sight, frame);
  const words = box && corner && cornerWords(corner, box, measure);

  const { labels, named } = useMemo(() => {
    const wanting = dots
      .map((dot, index) => ({ dot, index }))
      .filter(({ dot }) => isSeen(dot, sight))
      .slice(0, mostNamed);
    const obstacles: Box[] = shownNotes.map(({ text, right }) => {
      const wide = measure(text) + 8;
      return {
        x: right ? frame.left + frame.width - wide - 6 : frame.left + 6,
        y: frame.top + 4,
        width: wide,
        height: 18,
      };
    });
    return {
      named: new Set(wanting.map(({ index }) => index)),
      labels: labelsFor(
        wanting.map(({ dot, index }) => ({
          index,
          ...pixelOf(dot, sight, frame),
          reach: namedReach,
          width: measure(told(dot.at).issue) + 2,
        })),
        words ? [...obstacles, words] : obstacles,
        { x: frame.left, y: frame.top, width: frame.width, height: frame.height },
      ),
    };
  }, [dots, sight, frame, measure, shownNotes.length, corner?.name]);

  const scene: Scene = { dots, named, selected: selection.at, sight, frame };
  useLayoutEffect(() => {
    if (canvas.current && width > 0) {
      paintDots(canvas.current, scene);
    }
  }, [dots, named, selection.at, sight, frame, mode, width]);

  useLayoutEffect(() => {
    if (wantsFocus.current) {
      wantsFocus.current = false;
      front.current?.querySelector<SVGElement>('a')?.focus();
    }
  }, [chosen]);

  exported.current = () => {
    if (!ground.current || !front.current || !room.current) {
      return null;
    }
    const together = ground.current.cloneNode(true) as SVGSVGElement;
    const hole = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    hole.setAttribute('id', 'dots');
    together.append(hole, ...[...front.current.childNodes].map((node) => node.cloneNode(true)));
    room.current.append(together);
    try {
      const drawn = dotsAsSvg(scene, room.current);
      return standAlone(together).replace(/<g id="dots"[^>]*\/>/, () => `<g>${drawn}</g>`);
    } finally {
      together.remove();
    }
  };

  const goTo = (index: number, focus: boolean) => {
    const dot = dots[index];
    if (dot) {
      if (dot.at === chosen && focus) {
        front.current?.querySelector<SVGElement>('a')?.focus();
      }
      wantsFocus.current = focus && dot.at !== chosen;
      setChosen(dot.at);
      setSight((seen) => (isSeen(dot, seen) ? seen : seeing(seen, dot)));
    }
  };
  const choose = (outline: readonly Spot[], holds: (spot: Spot) => boolean) =>
    onSelect({
      outline,
      at: new Set(dots.filter((dot) => holds(dot)).map(({ at }) => at)),
    });

  const onKeyDown = usePlotKeys({
    dots,
    stop,
    isCurrent: current !== -1,
    sight,
    selection,
    setSight,
    goTo,
    choose,
    onSelect,
  });
  const { hovered, lasso, handlers } = usePointing({
    front,
    dots,
    sight,
    frame,
    setSight,
    goTo,
    choose,
    onSelect,
  });

  const shown = hovered ?? (current === -1 ? null : chosen);
  const stopDot = dots[stop];
  const marked = shown === null ? undefined : dots.find((dot) => dot.at === shown);
  const outline = lasso ?? selection.outline;
  return (
    <div
      ref={room}
      class="nf-pic-plot"
      role="group"
      aria-label={label}
      aria-describedby={`${id}-keys`}
      onKeyDown={onKeyDown}
    >
      {width > 0 && (
        <>
          <div class="nf-pic-stack" style={{ height: `${height}px` }}>
            <Ground
              language={language}
              id={id}
              width={width}
              height={height}
              frame={frame}
              sight={sight}
              across={across}
              up={up}
              corner={corner}
              notes={shownNotes}
              svg={ground}
            />
            <canvas ref={canvas} aria-hidden="true" />
            <svg
              ref={front}
              class="nf-pic-front"
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
              {...handlers}
            >
              <g aria-hidden="true">
                {outline.length > 1 && (
                  <polygon
                    class="nf-pic-lasso"
                    points={outline
                      .map((spot) => pixelOf(spot, sight, frame))
                      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
                      .join(' ')}
                    stroke-dasharray="5 3"
                  />
                )}
                <Names corner={words} labels={labels} nameOf={(index) => told(dots[index]?.at ?? 0).issue} />
                {marked && (
                  <Marked dot={marked} told={told(marked.at)} ray={ray} sight={sight} frame={frame} up={up} />
                )}
              </g>
              {stopDot && (
                <Stop
                  key={told(stopDot.at).issue}
                  href={`${base}/browse/${encodeURIComponent(told(stopDot.at).issue)}`}
                  words={told(stopDot.at).words}
                  // Only what is current can be clicked: else the first dot would be a link nobody sees.
                  live={current !== -1}
                  {...pixelOf(stopDot, sight, frame)}
                  onFocus={() => goTo(stop, false)}
                />
              )}
            </svg>
          </div>
          <div class="nf-pic-below">
            <p class="nf-pic-told">
              {shown !== null && marked ? told(marked.at).words : language.text('ranking.picture.none')}
            </p>
            <Zoom language={language} sight={sight} onSight={setSight} />
          </div>
        </>
      )}
      <p id={`${id}-keys`} class="nf-note">
        {language.text('ranking.picture.keys')}
      </p>
    </div>
  );
}
