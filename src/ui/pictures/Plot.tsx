import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { standAlone } from '../shared/exporting';
import type { Language } from '../shared/language';
import type { Axis } from './axes';
import { cornerBox, cornerWords, Ground, type Corner, type Note } from './Ground';
import { labelHeight, labelsFor, type Box } from './labels';
import { measureIn, useMode, useWidth } from './measuring';
import { dotsAsSvg, namedReach, paintDots, type Dot, type Scene } from './painting';
import {
  everything,
  isIn,
  isInside,
  isSeen,
  middleOf,
  moved,
  nearest,
  neighbour,
  pixelOf,
  seeing,
  spotAt,
  zoomed,
  type Frame,
  type Sight,
  type Spot,
} from './plane';

/** What is chosen in a picture, and the line around it. */
export interface Selection {
  /** The places of the chosen issues in the list of points. */
  at: ReadonlySet<number>;
  outline: readonly Spot[];
}

export const nothing: Selection = { at: new Set(), outline: [] };

/** What a picture tells of one dot. */
export interface Told {
  issue: string;
  words: string;
  /** How far open ratings could move it up or down; null where nothing is open or the axis does not show it. */
  whisker: { low: number; high: number } | null;
}

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
const click = 4;

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
  const [sight, setSight] = useState<Sight>(everything);
  const [chosen, setChosen] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [lasso, setLasso] = useState<readonly Spot[] | null>(null);
  const anchor = useRef<number | null>(null);
  const grabbed = useRef<{ x: number; y: number; pans: boolean } | null>(null);
  const wantsFocus = useRef(false);
  const touched = useRef(false);

  const height = Math.round(Math.min(560, Math.max(300, width * 0.74)));
  const frame: Frame = useMemo(
    () => ({ left: 56, top: 12, width: Math.max(1, width - 72), height: height - 62 }),
    [width, height],
  );
  const measure = useMemo(() => measureIn(room.current), [width]);

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

  useEffect(() => {
    const element = front.current;
    const onWheel = (event: WheelEvent) => {
      const factor = Math.exp(-event.deltaY * 0.0015);
      const rect = element?.getBoundingClientRect();
      setSight((seen) => {
        // All of it is seen already: the wheel is the page's.
        if (!rect || (seen.size === 1 && factor < 1)) {
          return seen;
        }
        return zoomed(seen, factor, spotAt(event.clientX - rect.left, event.clientY - rect.top, seen, frame));
      });
      if (sight.size < 1 || factor > 1) {
        event.preventDefault();
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [frame, sight.size, width > 0]);

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
      const surface = getComputedStyle(room.current).getPropertyValue('--ds-surface').trim() || 'white';
      const drawn = dotsAsSvg(scene, room.current);
      return standAlone(together, surface).replace(/<g id="dots"[^>]*\/>/, () => `<g>${drawn}</g>`);
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const here = dots[stop];
    const middle = here && current !== -1 ? here : middleOf(sight);
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'ArrowDown': {
        const next = neighbour(dots, stop, event.key);
        const there = next === null ? undefined : dots[next];
        if (event.shiftKey && here) {
          anchor.current ??= here.at;
          const from = dots.find(({ at }) => at === anchor.current) ?? here;
          const to = there ?? here;
          choose(cornersOf(from, to), (spot) => isIn(spot, { from, to }));
        } else {
          anchor.current = null;
        }
        if (next !== null) {
          goTo(next, true);
        }
        break;
      }
      case 'PageDown':
        goTo(Math.min(dots.length - 1, stop + 1), true);
        break;
      case 'PageUp':
        goTo(Math.max(0, stop - 1), true);
        break;
      case 'Home':
        goTo(0, true);
        break;
      case 'End':
        goTo(dots.length - 1, true);
        break;
      case ' ':
        if (here) {
          const at = new Set(selection.at);
          if (!at.delete(here.at)) {
            at.add(here.at);
          }
          onSelect({ at, outline: [] });
        }
        break;
      case 'Escape':
        anchor.current = null;
        onSelect(nothing);
        break;
      case '+':
      case '=':
        setSight(zoomed(sight, 1.5, middle));
        break;
      case '-':
        setSight(zoomed(sight, 1 / 1.5, middle));
        break;
      case '0':
        setSight(everything);
        break;
      default:
        return;
    }
    event.preventDefault();
    // Jira listens for single keys too.
    event.stopPropagation();
  };

  const spotOf = (event: MouseEvent) => {
    const rect = front.current?.getBoundingClientRect();
    return spotAt(event.clientX - (rect?.left ?? 0), event.clientY - (rect?.top ?? 0), sight, frame);
  };
  const onPointerDown = (event: PointerEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    const pans = event.button === 1 || event.shiftKey;
    // A finger scrolls the page and reads what it taps; it chooses by numbers.
    touched.current = event.pointerType === 'touch';
    if (onLink || event.pointerType === 'touch' || (event.button !== 0 && !pans)) {
      return;
    }
    event.preventDefault();
    front.current?.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, y: event.clientY, pans };
    if (!pans) {
      setLasso([spotOf(event)]);
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = grabbed.current;
    if (held?.pans) {
      const by = {
        u: ((held.x - event.clientX) / frame.width) * sight.size,
        v: ((event.clientY - held.y) / frame.height) * sight.size,
      };
      grabbed.current = { x: event.clientX, y: event.clientY, pans: true };
      setSight((seen) => moved(seen, by));
    } else if (held) {
      const spot = spotOf(event);
      setLasso((line) => [...(line ?? []), spot]);
    } else {
      setHovered(at(nearest(dots, spotOf(event), sight, frame, 12)));
    }
  };
  const at = (index: number | null) => (index === null ? null : (dots[index]?.at ?? null));
  const onPointerUp = (event: PointerEvent) => {
    const held = grabbed.current;
    grabbed.current = null;
    if (!held || held.pans) {
      return;
    }
    const line = [...(lasso ?? []), spotOf(event)];
    setLasso(null);
    if (Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y) < click && line.length < 8) {
      const hit = nearest(dots, spotOf(event), sight, frame, 12);
      if (hit === null) {
        onSelect(nothing);
      } else {
        goTo(hit, true);
      }
    } else {
      choose(line, (spot) => isInside(spot, line) && isSeen(spot, sight));
    }
  };

  // Not before the click: the dot becomes a link, and the same tap would follow it.
  const onClick = (event: MouseEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    const tapped = touched.current && !onLink ? nearest(dots, spotOf(event), sight, frame, 24) : null;
    if (tapped !== null) {
      goTo(tapped, false);
    }
  };

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
              onPointerDown={onPointerDown}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerUp}
              onClick={onClick}
              onPointerCancel={() => {
                grabbed.current = null;
                setLasso(null);
              }}
              onPointerLeave={() => setHovered(null)}
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
                {words && (
                  <text
                    class="nf-pic-text nf-pic-halo"
                    text-anchor="end"
                    font-size="12"
                    font-weight="600"
                    stroke-width="4"
                    paint-order="stroke"
                  >
                    {words.lines.map((line, index) => (
                      <tspan key={line} x={words.x + words.width - 4} y={words.y + 12 + 16 * index}>
                        {line}
                      </tspan>
                    ))}
                  </text>
                )}
                {labels.map((place) => (
                  <text
                    key={place.index}
                    class="nf-pic-text nf-pic-halo"
                    x={place.x}
                    y={place.y + labelHeight - 4}
                    font-size="12"
                    font-weight="500"
                    stroke-width="3"
                    paint-order="stroke"
                  >
                    {told(dots[place.index]?.at ?? 0).issue}
                  </text>
                ))}
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
            <span class="nf-pic-zoom">
              {(
                [
                  ['in', '+', () => setSight(zoomed(sight, 1.5, middleOf(sight)))],
                  ['out', '−', () => setSight(zoomed(sight, 1 / 1.5, middleOf(sight)))],
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
              <button type="button" class="aui-button" disabled={whole} onClick={() => setSight(everything)}>
                {language.text('ranking.picture.zoom.whole')}
              </button>
            </span>
          </div>
        </>
      )}
      <p id={`${id}-keys`} class="nf-note">
        {language.text('ranking.picture.keys')}
      </p>
    </div>
  );
}

const cornersOf = (from: Spot, to: Spot): Spot[] => [
  { u: from.u, v: from.v },
  { u: to.u, v: from.v },
  { u: to.u, v: to.v },
  { u: from.u, v: to.v },
];

interface MarkedProps {
  dot: Dot;
  told: Told;
  ray: boolean;
  sight: Sight;
  frame: Frame;
  up: Axis;
}

/** The dot that is told of: a ring, how far it could move, and what is worth as much. */
function Marked({ dot, told, ray, sight, frame, up }: MarkedProps) {
  const { x, y } = pixelOf(dot, sight, frame);
  const level = (value: number) => pixelOf({ u: 0, v: up.shareOf(value) }, sight, frame).y;
  const kept = (pixels: number) => Math.min(frame.top + frame.height, Math.max(frame.top, pixels));
  const end = ray && dot.u > 0 ? Math.min(1 / dot.u, 1 / Math.max(dot.v, 1e-9)) : 0;
  const from = pixelOf({ u: 0, v: 0 }, sight, frame);
  const to = pixelOf({ u: dot.u * end, v: dot.v * end }, sight, frame);
  return (
    <>
      {end > 0 && sight.size === 1 && (
        <path class="nf-pic-ray" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke-dasharray="2 4" />
      )}
      {told.whisker && (
        <path
          class="nf-pic-whisker"
          d={`M${x - 4} ${kept(level(told.whisker.low))}h8m-4 0V${kept(level(told.whisker.high))}m-4 0h8`}
        />
      )}
      <circle class="nf-pic-ring" cx={x} cy={y} r="10" />
    </>
  );
}

interface StopProps {
  href: string;
  words: string;
  live: boolean;
  x: number;
  y: number;
  onFocus: () => void;
}

/** The one tab stop of the picture: the current issue, as a link to it. */
function Stop({ href, words, live, x, y, onFocus }: StopProps) {
  return (
    <a
      class={live ? 'nf-pic-stop nf-pic-live' : 'nf-pic-stop'}
      href={href}
      aria-label={words}
      tabIndex={0}
      onFocus={onFocus}
    >
      <circle cx={x} cy={y} r="11" />
    </a>
  );
}
