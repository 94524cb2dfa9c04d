import { describe, expect, it } from 'vitest';
import { lay, type Pixels } from './blending';

const pixels = (width: number, height: number, ...data: number[]): Pixels => ({
  width,
  height,
  data: Uint8ClampedArray.from(data.length > 0 ? data : new Array<number>(4 * width * height).fill(0)),
});
const red = pixels(1, 1, 255, 0, 0, 255);

describe('pixels laid over others', () => {
  it('cover them', () => {
    const ground = pixels(1, 1, 0, 0, 255, 255);
    lay(red, ground, 0, 0, 1);
    expect([...ground.data]).toEqual([255, 0, 0, 255]);
  });

  it('let as much through as they do not cover', () => {
    const ground = pixels(1, 1, 0, 0, 255, 255);
    lay(red, ground, 0, 0, 0.4);
    expect([...ground.data]).toEqual([102, 0, 153, 255]);
  });

  it('keep their colour where nothing is beneath', () => {
    const ground = pixels(1, 1);
    lay(red, ground, 0, 0, 0.4);
    expect([...ground.data]).toEqual([255, 0, 0, 102]);
    lay(pixels(1, 1), ground, 0, 0, 1);
    expect([...ground.data]).toEqual([255, 0, 0, 102]);
  });

  it('are cut off at the edge', () => {
    const stamp = pixels(2, 2, ...new Array<number>(16).fill(255));
    const ground = pixels(2, 2);
    lay(stamp, ground, -1, 1, 1);
    expect([...ground.data].filter((_, index) => index % 4 === 3)).toEqual([0, 0, 255, 0]);
    lay(stamp, ground, 5, -7, 1);
    expect([...ground.data].filter((_, index) => index % 4 === 3)).toEqual([0, 0, 255, 0]);
  });
});
