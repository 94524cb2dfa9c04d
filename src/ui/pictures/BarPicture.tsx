import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { anchors, levelOf } from '../shared/arithmetic';
import { isPlain } from '../shared/keys';
import type { Language } from '../shared/language';
import { measureIn, useWidth } from '../shared/measuring';
import type { Status } from '../shared/value';
import { Hatch } from './Hatch';
import type { Bar } from './histogram';

const height = 320;
const top = 34;
const foot = 280;
const left = 34;

interface BarPictureProps {
  language: Language;
  bars: readonly Bar[];
  svg: { current: SVGSVGElement | null };
  onShow: (bar: Bar) => void;
}

/** The bars with the anchors of the levels; one tab stop, arrows go from bar to bar. */
export function BarPicture({ language, bars, svg, onShow }: BarPictureProps) {
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const measure = useMemo(() => measureIn(room.current), [width]);
  const [chosen, setChosen] = useState(0);
  const filled = bars.filter(({ issues }) => issues.length > 0);
  const current = filled.find(({ from }) => from === chosen) ?? filled[0];
  const most = Math.max(1, ...bars.map(({ issues }) => issues.length));
  const right = Math.max(left + 1, width - 16);
  const x = (score: number) => left + (score / 100) * (right - left);
  const tall = (count: number) => (count / most) * (foot - top - 18);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlain(event) || !current) {
      return;
    }
    const place = filled.indexOf(current);
    const target = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: filled.length - 1 }[
      event.key
    ];
    const bar = target === undefined ? undefined : filled[target];
    if (bar) {
      setChosen(bar.from);
      room.current?.querySelector<SVGElement>(`[data-bar="${bar.from}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onShow(current);
    } else if (target === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={room} class="nf-pic-room">
      {width > 0 && (
        <svg
          ref={(element) => {
            svg.current = element;
          }}
          class="nf-pic-bars"
          xmlns="http://www.w3.org/2000/svg"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={language.text('ranking.picture.title.distribution')}
          onKeyDown={onKeyDown}
        >
          <defs>
            <Hatch id={`${id}-hatch`} apart={4} thick={2} opacity={1} />
            <pattern id={`${id}-dots`} width="4" height="4" patternUnits="userSpaceOnUse">
              <circle class="nf-pic-speck" cx="2" cy="2" r="1" />
            </pattern>
          </defs>
          <g aria-hidden="true">
            {[0, ...anchors].map((anchor, index, all) => {
              const next = x(all[index + 1] ?? 100) - x(anchor);
              const level = language.text(`shared.level.${levelOf(anchor)}`);
              return (
                <g key={anchor}>
                  {anchor > 0 && (
                    <path class="nf-pic-anchor" d={`M${x(anchor)} 18V${foot}`} stroke-dasharray="2 3" />
                  )}
                  {next > measure(level, 12, 500) && (
                    <text class="nf-pic-subtle" x={x(anchor) + 4} y="13" font-size="11">
                      {level}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
          {filled.map((bar) => (
            <OneBar
              key={bar.from}
              language={language}
              id={id}
              bar={bar}
              x={x(bar.from) + 1}
              width={Math.max(2, x(bar.to) - x(bar.from) - 2)}
              tall={tall}
              current={bar === current}
              onFocus={() => setChosen(bar.from)}
              onShow={() => onShow(bar)}
            />
          ))}
          <g aria-hidden="true">
            <path class="nf-pic-axis" d={`M${left} ${foot}H${right}`} />
            {[0, ...anchors, 75, 100].map((score) => (
              <text
                key={score}
                class="nf-pic-subtle"
                x={x(score)}
                y={foot + 16}
                text-anchor="middle"
                font-size="11"
              >
                {language.whole(score)}
              </text>
            ))}
            <text
              class="nf-pic-text"
              x={(left + right) / 2}
              y={foot + 35}
              text-anchor="middle"
              font-size="12"
              font-weight="600"
            >
              {language.text('ranking.valueScore')} →
            </text>
          </g>
        </svg>
      )}
    </div>
  );
}

interface OneBarProps {
  language: Language;
  id: string;
  bar: Bar;
  x: number;
  width: number;
  tall: (count: number) => number;
  current: boolean;
  onFocus: () => void;
  onShow: () => void;
}

function OneBar({ language, id, bar, x, width, tall, current, onFocus, onShow }: OneBarProps) {
  const fills: Partial<Record<Status, string>> = {
    'business-first': `url(#${id}-hatch)`,
    'no-need': `url(#${id}-dots)`,
  };
  let reached = foot;
  return (
    <g
      data-bar={bar.from}
      class="nf-pic-bar"
      role="button"
      tabIndex={current ? 0 : -1}
      aria-label={barWords(language, bar)}
      onFocus={onFocus}
      onClick={onShow}
    >
      <title>{barWords(language, bar)}</title>
      {bar.parts.map(({ status, count }) => {
        const high = tall(count);
        reached -= high;
        const fill = fills[status];
        return (
          <rect
            key={status}
            class={`nf-pic-${status}`}
            x={x}
            y={reached}
            width={width}
            height={high}
            {...(fill === undefined ? {} : { fill })}
          />
        );
      })}
      <text class="nf-pic-subtle" x={x + width / 2} y={reached - 5} text-anchor="middle" font-size="11">
        {width > 14 || current ? language.whole(bar.issues.length) : ''}
      </text>
    </g>
  );
}

function barWords(language: Language, { from, to, issues, parts }: Bar): string {
  return language.count(
    'ranking.picture.bar',
    issues.length,
    language.whole(from),
    language.whole(to),
    language.list(
      parts.map(({ status, count }) =>
        language.text(
          'ranking.picture.bar.part',
          language.whole(count),
          language.text(`shared.status.${status}`),
        ),
      ),
    ),
  );
}
