import { useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { Box, Drawing, Words } from './layout';
import { columns } from './model';

interface MapDrawingProps {
  language: Language;
  base: string;
  drawing: Drawing;
  label: string;
  svg: { current: SVGSVGElement | null };
}

/** The map as a picture of real text: one tab stop, arrows follow the lines, Enter opens an issue. */
export function MapDrawing({ language, base, drawing, label, svg }: MapDrawingProps) {
  const stops = drawing.boxes.flatMap((box) => [
    box.node.id,
    ...box.chips.map((chip) => stopOf(box, chip.issue)),
  ]);
  const [chosen, setChosen] = useState('');
  const current = stops.includes(chosen) ? chosen : (stops[0] ?? '');
  const own = useRef<SVGSVGElement | null>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(drawing, current, event.key);
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setChosen(next);
    const stop = [...(own.current?.querySelectorAll<SVGElement>('[data-stop]') ?? [])].find(
      (element) => element.dataset['stop'] === next,
    );
    stop?.focus();
  };
  return (
    <svg
      ref={(element) => {
        own.current = element;
        svg.current = element;
      }}
      class="nf-map"
      xmlns="http://www.w3.org/2000/svg"
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <g aria-hidden="true">
        {drawing.paths.map((path) => (
          <path
            key={`${path.from} ${path.to} ${path.d}`}
            class={path.missing ? 'nf-map-line nf-map-missing' : 'nf-map-line'}
            d={path.d}
          />
        ))}
        {drawing.rules.map((rule) => (
          <path key={rule.x} class="nf-map-rule" d={`M${rule.x} ${rule.y}h${rule.width}`} />
        ))}
        {drawing.headings.flat().map((words, index) => (
          <Line key={index} words={words} />
        ))}
      </g>
      {drawing.boxes.map((box) => (
        <g key={box.node.id}>
          <g
            data-stop={box.node.id}
            class={`nf-map-box nf-map-${box.node.missing ? 'gap' : box.node.column}`}
            role="img"
            aria-label={boxWords(language, box)}
            tabIndex={current === box.node.id ? 0 : -1}
            onFocus={() => setChosen(box.node.id)}
          >
            <rect x={box.x + 0.5} y={box.y + 0.5} width={box.width - 1} height={box.height - 1} rx="4" />
            <path
              class="nf-map-edge"
              d={`M${box.x + 4} ${box.y}h-1a3 3 0 0 0-3 3v${box.height - 6}a3 3 0 0 0 3 3h1z`}
            />
            {box.words.map((words, index) => (
              <Line key={index} words={words} />
            ))}
          </g>
          {box.chips.map((chip) => (
            <a
              key={chip.issue}
              data-stop={stopOf(box, chip.issue)}
              class={chip.mine ? 'nf-map-chip nf-map-mine' : 'nf-map-chip'}
              href={`${base}/browse/${encodeURIComponent(chip.issue)}`}
              aria-label={language.text(chip.mine ? 'map.issue.mine' : 'map.issue', chip.issue, chip.summary)}
              tabIndex={current === stopOf(box, chip.issue) ? 0 : -1}
              onFocus={() => setChosen(stopOf(box, chip.issue))}
            >
              <rect x={chip.x + 0.5} y={chip.y + 0.5} width={chip.width - 1} height="23" rx="3" />
              <text y={chip.y + 16} font-size="12">
                {chip.words.map((words) => (
                  <tspan key={words.x} x={words.x} class={`nf-map-${words.tone}`}>
                    {words.text}{' '}
                  </tspan>
                ))}
              </text>
            </a>
          ))}
        </g>
      ))}
    </svg>
  );
}

const stopOf = (box: Box, issue: string) => `${box.node.id} / ${issue}`;

/** Whole texts, also where the picture cuts them. */
function boxWords(language: Language, { node }: Box): string {
  return [
    `${language.text(`map.${node.column}`)}: ${node.title}`,
    ...(node.beside === null ? [] : [node.beside]),
    ...node.notes,
  ].join('. ');
}

function Line({ words }: { words: Words }) {
  return (
    <text
      x={words.x}
      y={words.y}
      class={`nf-map-${words.tone}`}
      font-size={words.size}
      font-weight={words.weight}
      text-anchor={words.end ? 'end' : 'start'}
    >
      {words.text}
    </text>
  );
}

/** Where an arrow leads: right and left along the lines, up and down within the column. */
export function neighbour(drawing: Drawing, stop: string, key: string): string | undefined {
  const box = drawing.boxes.find(({ node }) => stop === node.id || stop.startsWith(`${node.id} / `));
  if (!box) {
    return undefined;
  }
  const inOrder = (boxes: readonly Box[]) =>
    boxes.flatMap((one) => [one.node.id, ...one.chips.map((chip) => stopOf(one, chip.issue))]);
  const down = drawing.narrow
    ? inOrder(drawing.boxes)
    : inOrder(drawing.boxes.filter((one) => one.x === box.x));
  const step = (by: number) => down[down.indexOf(stop) + by];
  const along = (by: 1 | -1): string | undefined => {
    const lines = drawing.narrow ? [] : drawing.paths;
    const linked = lines
      .filter((path) => (by === 1 ? path.from : path.to) === box.node.id)
      .map((path) => (by === 1 ? path.to : path.from));
    if (linked[0] !== undefined || !drawing.narrow) {
      return linked[0];
    }
    const column = columns[columns.indexOf(box.node.column) + by];
    const at = drawing.boxes.indexOf(box);
    const rest = by === 1 ? drawing.boxes.slice(at) : drawing.boxes.slice(0, at).reverse();
    return rest.find(({ node }) => node.column === column)?.node.id;
  };
  switch (key) {
    case 'ArrowDown':
      return step(1);
    case 'ArrowUp':
      return step(-1);
    case 'ArrowRight':
      return along(1);
    case 'ArrowLeft':
      return along(-1);
    case 'Home':
      return drawing.boxes[0]?.node.id;
    default:
      return undefined;
  }
}
