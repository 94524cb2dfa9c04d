const copied = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const margin = 24;

/** The picture as it is seen, with its colours, its ground and its font in it, so that it stands alone. */
export function standAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const here = [svg, ...svg.querySelectorAll('*')];
  const there = [copy, ...copy.querySelectorAll('*')];
  here.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = there[index];
    for (const property of copied) {
      target?.setAttribute(property, style.getPropertyValue(property));
    }
    for (const attribute of ['class', 'tabindex', 'data-stop', 'role', 'aria-hidden']) {
      target?.removeAttribute(attribute);
    }
    // Outside of the page, a link of the picture must say where it leads.
    const href = target?.getAttribute('href');
    if (target && href) {
      target.setAttribute('href', new URL(href, location.href).href);
    }
  });
  const width = svg.width.baseVal.value + 2 * margin;
  const height = svg.height.baseVal.value + 2 * margin;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const fill = getComputedStyle(svg).getPropertyValue('--ds-surface').trim() || 'white';
  for (const [name, value] of Object.entries({ x: -margin, y: -margin, width, height, fill })) {
    ground.setAttribute(name, String(value));
  }
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** A picture as PNG, twice as dense as the screen. */
async function pngOf(picture: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('No picture'))), 'image/png'),
  );
}

/** Hands a file to the user. */
function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Hands a picture that stands alone to the user; refused where the browser cannot make the PNG. */
export async function savePicture(picture: string, name: string, format: 'svg' | 'png'): Promise<void> {
  download(
    `${name}.${format}`,
    format === 'svg' ? new Blob([picture], { type: 'image/svg+xml' }) : await pngOf(picture),
  );
}
