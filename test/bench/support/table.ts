import { quantile, type Samples } from './measure.ts'

/** One line of the table: ours and the yardstick, timed in turn in this run. */
export type Row = {
  readonly what: string
  readonly ours: Samples
  readonly yardstick: string
  readonly theirs: Samples
  /** Ours over the yardstick, at most, where one was set. */
  readonly target?: number
  /** Milliseconds that 95 of 100 of ours may take, where that was set. */
  readonly within?: number
}

export function figures({ what, ours, yardstick, theirs, target, within }: Row) {
  const median = quantile(ours, 0.5)
  const yardstickMedian = quantile(theirs, 0.5)
  return {
    what,
    rounds: ours.length,
    median,
    p95: quantile(ours, 0.95),
    yardstick,
    yardstickMedian,
    ratio: median / yardstickMedian,
    target: target ?? null,
    within: within ?? null,
  }
}

/** All rows as text, in columns; times in milliseconds. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['what', 'ours', 'p95', 'yardstick', 'its median', 'ratio', 'target'],
    ...rows.map((row) => {
      const { what, median, p95, yardstick, yardstickMedian, ratio, target, within } = figures(row)
      const wanted = [
        ...(target === null ? [] : [`ratio under ${target}: ${ratio < target ? 'met' : 'missed'}`]),
        ...(within === null ? [] : [`p95 under ${within} ms: ${p95 < within ? 'met' : 'missed'}`]),
      ].join(', ')
      return [what, ms(median), ms(p95), yardstick, ms(yardstickMedian), ratio.toFixed(2), wanted]
    }),
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const isNumber = (column: number) => [1, 2, 4, 5].includes(column)
  const text = lines.map((line) =>
    line
      .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return [text[0], widths.map((width) => '─'.repeat(width)).join('  '), ...text.slice(1)].join('\n')
}

/** 0.042 ms, 4.2 ms, 420 ms: three digits say enough. */
function ms(time: number): string {
  const digits = time < 1 ? 3 : time < 10 ? 2 : time < 100 ? 1 : 0
  return `${time.toFixed(digits)} ms`
}
