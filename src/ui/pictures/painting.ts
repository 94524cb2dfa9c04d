import { lay } from './blending';
import { isSeen, pixelOf, type Frame, type Sight, type Spot } from './plane';
import { coloursIn, lookName, stampOf, symbolOf, type Look } from './shapes';

/** An issue in a picture. */
export interface Dot extends Spot, Look {
  /** Its place in the list of points. */
  at: number;
}

/** What is drawn of the dots. */
export interface Scene {
  dots: readonly Dot[];
  /** Which dots are drawn large, by their place among the dots. */
  named: ReadonlySet<number>;
  /** Which points are chosen; where any is, the others step back. */
  selected: ReadonlySet<number>;
  sight: Sight;
  frame: Frame;
}

/** How far the shape of a named dot reaches. */
export const namedReach = 7;
const crowd = 1_000;
const faint = 0.35;

const sizeOf = (scene: Scene, index: number) =>
  scene.named.has(index) ? 2 * namedReach : scene.dots.length > crowd ? 7 : 10;
const strengthOf = ({ dots, selected, named }: Scene, index: number, dot: Dot) =>
  selected.size > 0 ? (selected.has(dot.at) ? 1 : faint) : dots.length > crowd && !named.has(index) ? 0.7 : 1;

/** The dots that are seen, small ones first and the best on top, each with where and how it is drawn. */
function* drawn(scene: Scene) {
  for (const large of [false, true]) {
    for (let index = scene.dots.length - 1; index >= 0; index--) {
      const dot = scene.dots[index];
      if (dot && scene.named.has(index) === large && isSeen(dot, scene.sight)) {
        const size = sizeOf(scene, index);
        const { x, y } = pixelOf(dot, scene.sight, scene.frame);
        yield { dot, size, x: x - size / 2, y: y - size / 2, strength: strengthOf(scene, index, dot) };
      }
    }
  }
}

/** Paints the dots on a canvas. */
export function paintDots(canvas: HTMLCanvasElement, scene: Scene): void {
  const density = devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0 || canvas.height === 0) {
    return;
  }
  const colours = coloursIn(canvas);
  const stamps = new Map<string, ImageData | null>();
  const picture = context.createImageData(canvas.width, canvas.height);
  for (const { dot, size, x, y, strength } of drawn(scene)) {
    const name = `${lookName(dot)}-${size}`;
    if (!stamps.has(name)) {
      stamps.set(name, stampOf(dot, colours, Math.ceil(size * density)));
    }
    const stamp = stamps.get(name);
    if (stamp) {
      lay(stamp, picture, Math.round(x * density), Math.round(y * density), strength);
    }
  }
  context.putImageData(picture, 0, 0);
}

/** The dots as SVG, in the colours of this moment. */
export function dotsAsSvg(scene: Scene, element: Element): string {
  const colours = coloursIn(element);
  const looks = new Map(scene.dots.map((dot) => [lookName(dot), dot]));
  const symbols = [...looks.values()].map((look) => symbolOf(look, colours)).join('');
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  const uses = [...drawn(scene)].map(
    ({ dot, size, x, y, strength }) =>
      `<use href="#${lookName(dot)}" x="${round(x)}" y="${round(y)}" width="${size}" height="${size}"${
        strength < 1 ? ` opacity="${strength}"` : ''
      }/>`,
  );
  return `<defs>${symbols}</defs>${uses.join('')}`;
}
