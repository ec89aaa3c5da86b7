/** A part of a page, in ten-thousandths of its width and height from its upper left corner. */
export type PageArea = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const whole = 10_000
/** Of the height of a line, on every side: what a letter leans or hangs over its own box. */
const margin = 0.15

/**
 * What covers a run of letters: one part of the page for each line it stands on, a little larger than the letters.
 * @param boxes four for each letter: left, top, right and bottom
 */
export function areasOver(boxes: Int32Array, start: number, end: number): readonly PageArea[] {
  const lines: Box[] = []
  for (let at = start; at < end; at += 1) {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(4 * at, 4 * at + 4)
    // A space or the end of a line is seen nowhere.
    if (right <= left || bottom <= top) continue
    const box = { left, top, right, bottom }
    const line = lines.at(-1)
    if (line !== undefined && isOnLine(line, box)) lines[lines.length - 1] = around(line, box)
    else lines.push(box)
  }
  return lines.map(widened)
}

/** Whether all of one part lies within another. */
export function isWithin(area: PageArea, other: PageArea): boolean {
  return (
    other.left <= area.left &&
    other.top <= area.top &&
    other.left + other.width >= area.left + area.width &&
    other.top + other.height >= area.top + area.height
  )
}

/** A letter goes on where the line ends, on either side: its middle is as high, and it is not far away. */
function isOnLine(line: Box, { left, top, right, bottom }: Box): boolean {
  const middle = (top + bottom) / 2
  const gap = 3 * (bottom - top)
  return middle > line.top && middle < line.bottom && left <= line.right + gap && right >= line.left - gap
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

function widened({ left, top, right, bottom }: Box): PageArea {
  const more = Math.round((bottom - top) * margin)
  const from = {
    left: Math.min(whole - 1, Math.max(0, left - more)),
    top: Math.min(whole - 1, Math.max(0, top - more)),
  }
  return {
    ...from,
    width: Math.max(1, Math.min(whole, right + more) - from.left),
    height: Math.max(1, Math.min(whole, bottom + more) - from.top),
  }
}
