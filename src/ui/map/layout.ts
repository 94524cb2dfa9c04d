import type { Language } from '../shared/language';
import type { Measure } from '../shared/measuring';
import { columns, type Band, type Column, type MapIssue, type MapModel, type MapNode } from './model';

export type Tone = 'text' | 'subtle' | 'link';

/** One line of text at its place; `x`, `y` are of its baseline. */
export interface Words {
  x: number;
  y: number;
  text: string;
  size: number;
  weight: number;
  tone: Tone;
  end?: boolean;
}

export interface Chip extends MapIssue {
  x: number;
  y: number;
  width: number;
  words: readonly Words[];
}

export interface Box {
  node: MapNode;
  x: number;
  y: number;
  width: number;
  height: number;
  words: readonly Words[];
  chips: readonly Chip[];
}

/** A map with everything at its place, in pixels. */
export interface Drawing {
  width: number;
  height: number;
  /** Whether it runs from top to bottom. */
  narrow: boolean;
  headings: readonly (readonly Words[])[];
  rules: readonly { x: number; y: number; width: number }[];
  boxes: readonly Box[];
  paths: readonly { from: string; to: string; d: string; missing: boolean }[];
}

/** Below this width the map runs from top to bottom. */
const narrowBelow = 720;

const widths: Record<Column, number> = { need: 250, cause: 306, hurts: 250, better: 244 };
const fullWidth = 1200;
const between = 50;
const padding = 12;
const chipHeight = 24;
const stackGap = 16;

/** Puts a map into a width. */
export function drawingOf(language: Language, model: MapModel, width: number, measure: Measure): Drawing {
  return width < narrowBelow
    ? fromTopToBottom(language, model, width, measure)
    : fromLeftToRight(language, model, width, measure);
}

function fromLeftToRight(language: Language, model: MapModel, wanted: number, measure: Measure): Drawing {
  const width = Math.min(fullWidth, wanted);
  const share = (width - 3 * between) / (fullWidth - 3 * between);
  const headings: Words[][] = [];
  const rules: { x: number; y: number; width: number }[] = [];
  const places: Record<string, { x: number; width: number }> = {};
  let x = 0;
  for (const column of columns) {
    const columnWidth = Math.floor(widths[column] * share);
    places[column] = { x, width: columnWidth };
    headings.push(headingOf(language, column, x, 16, columnWidth, measure));
    rules.push({ x, y: 24, width: columnWidth });
    x += columnWidth + between;
  }
  const boxes: Box[] = [];
  let top = 40;
  for (const band of model.bands) {
    const stacks = columns.map((column) => {
      const place = places[column] ?? { x: 0, width: 0 };
      return band.nodes
        .filter((node) => node.column === column)
        .map((node) => boxOf(language, node, place.x, 0, place.width, measure));
    });
    evenUp(band, stacks);
    const heights = stacks.map(
      (stack) => stack.reduce((sum, box) => sum + box.height, 0) + stackGap * (stack.length - 1),
    );
    const height = Math.max(...heights);
    stacks.forEach((stack, index) => {
      let y = top + (height - (heights[index] ?? 0)) / 2;
      for (const box of stack) {
        boxes.push(movedDown(box, Math.round(y)));
        y += box.height + stackGap;
      }
    });
    top += height + 32;
  }
  const paths = model.bands
    .flatMap((band) => band.lines)
    .flatMap(({ from, to }) => {
      const [start, end] = [
        boxes.find(({ node }) => node.id === from),
        boxes.find(({ node }) => node.id === to),
      ];
      if (!start || !end) {
        return [];
      }
      const [x1, y1] = [start.x + start.width, start.y + start.height / 2];
      const [x2, y2] = [end.x, end.y + end.height / 2];
      const middle = (x1 + x2) / 2;
      return [
        {
          from,
          to,
          d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
          missing: start.node.missing || end.node.missing,
        },
      ];
    });
  return { width, height: top - 16, narrow: false, headings, rules, boxes, paths };
}

/** Makes a hurt and the KPI that it shows by as high as each other, so that the line between them is straight. */
function evenUp(band: Band, stacks: Box[][]): void {
  const [, , hurts = [], better = []] = stacks;
  const straight = (index: number) =>
    band.lines.some(({ from, to }) => from === hurts[index]?.node.id && to === better[index]?.node.id);
  if (hurts.length !== better.length || !hurts.every((_, index) => straight(index))) {
    return;
  }
  hurts.forEach((hurt, index) => {
    const height = Math.max(hurt.height, better[index]?.height ?? 0);
    hurts[index] = { ...hurt, height };
    better[index] = { ...(better[index] ?? hurt), height };
  });
}

function fromTopToBottom(language: Language, model: MapModel, width: number, measure: Measure): Drawing {
  const headings: Words[][] = [];
  const boxes: Box[] = [];
  const paths: { from: string; to: string; d: string; missing: boolean }[] = [];
  let y = 0;
  model.bands.forEach((band, index) => {
    y += index === 0 ? 0 : 24;
    for (const column of columns) {
      if (column !== 'need') {
        const middle = Math.round(width / 2);
        paths.push({
          from: '',
          to: '',
          d: `M${middle} ${y - 4}v12m-4 -4l4 4l4 -4`,
          missing: false,
        });
        y += 16;
      }
      headings.push(headingOf(language, column, 0, y + 16, width, measure));
      y += 26;
      for (const node of band.nodes.filter((one) => one.column === column)) {
        const box = movedDown(boxOf(language, node, 0, 0, width, measure), y);
        boxes.push(box);
        y += box.height + 8;
      }
    }
  });
  return { width, height: y, narrow: true, headings, rules: [], boxes, paths };
}

function headingOf(
  language: Language,
  column: Column,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): Words[] {
  const name = language.text(`map.${column}`);
  const after = x + measure(name, 14, 600) + 8;
  const [what = ''] = linesOf(language.text(`map.${column}.what`), x + width - after, 12, 400, measure, 1);
  return [
    { x, y, text: name, size: 14, weight: 600, tone: 'text' },
    { x: after, y, text: what, size: 12, weight: 400, tone: 'subtle' },
  ];
}

/** One box with its words broken into lines; at `y` 0. */
function boxOf(
  language: Language,
  node: MapNode,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): Box {
  const words: Words[] = [];
  const left = x + 4 + padding;
  const room = width - 4 - 2 * padding;
  let at = y + padding;
  const besideWidth = node.beside === null ? 0 : measure(node.beside, 12, 400) + 10;
  const isNeed = node.column === 'need' && !node.missing;
  const size = isNeed ? 16 : 14;
  const weight = node.missing ? 400 : isNeed ? 600 : 500;
  // A long figure goes below the title rather than squeezing it.
  const below = besideWidth > room / 2;
  for (const [index, text] of linesOf(
    node.title,
    room - (below ? 0 : besideWidth),
    size,
    weight,
    measure,
    6,
  ).entries()) {
    const line = isNeed ? 22 : 20;
    words.push({ x: left, y: at + line - 6, text, size, weight, tone: node.missing ? 'subtle' : 'text' });
    if (index === 0 && node.beside !== null && !below) {
      words.push({
        x: x + width - padding,
        y: at + line - 6,
        text: node.beside,
        size: 12,
        weight: 400,
        tone: 'text',
        end: true,
      });
    }
    at += line;
  }
  const notes = below && node.beside !== null ? [node.beside, ...node.notes] : node.notes;
  for (const note of notes) {
    at += isNeed ? 4 : 0;
    for (const text of linesOf(note, room, 12, 400, measure, 4)) {
      words.push({ x: left, y: at + 12, text, size: 12, weight: 400, tone: 'subtle' });
      at += 16;
    }
  }
  const chips = node.issues.map((issue): Chip => {
    at += 4;
    const keyWidth = measure(issue.issue, 12, 400);
    const [summary = ''] = linesOf(issue.summary, room - keyWidth - 22, 12, 400, measure, 1);
    const chip = {
      ...issue,
      x: left,
      y: at,
      width: Math.min(room, keyWidth + measure(summary, 12, 400) + 22),
      words: [
        { x: left + 8, y: at + 16, text: issue.issue, size: 12, weight: 400, tone: 'link' as const },
        { x: left + 14 + keyWidth, y: at + 16, text: summary, size: 12, weight: 400, tone: 'text' as const },
      ],
    };
    at += chipHeight;
    return chip;
  });
  if (node.moreIssues > 0) {
    const text = language.text('shared.more', language.whole(node.moreIssues));
    words.push({ x: left, y: at + 14, text, size: 12, weight: 400, tone: 'subtle' });
    at += 18;
  }
  return { node, x, y, width, height: at + padding - 2 - y, words, chips };
}

function movedDown(box: Box, by: number): Box {
  const down = (words: Words): Words => ({ ...words, y: words.y + by });
  return {
    ...box,
    y: box.y + by,
    words: box.words.map(down),
    chips: box.chips.map((chip) => ({ ...chip, y: chip.y + by, words: chip.words.map(down) })),
  };
}

/** Breaks a text into lines that fit; a word that does not fit is broken, and what is too much is cut. */
export function linesOf(
  text: string,
  width: number,
  size: number,
  weight: number,
  measure: Measure,
  most: number,
): string[] {
  const fits = (part: string) => measure(part, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') {
      lines.push(line);
    }
    let rest = word;
    while (rest !== '' && !fits(rest) && lines.length <= most) {
      let end = rest.length - 1;
      while (end > 1 && !fits(rest.slice(0, end))) {
        end--;
      }
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    line = rest;
    if (lines.length > most) {
      break;
    }
  }
  if (line !== '') {
    lines.push(line);
  }
  if (lines.length <= most) {
    return lines;
  }
  let last = lines[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) {
    last = last.slice(0, -1);
  }
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
