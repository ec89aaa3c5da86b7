/** Milliseconds, one a measurement, in the order they were taken. */
export type Samples = readonly number[]

type Work = () => unknown

/**
 * Two things timed in turn, A B A B …, so that whatever else the machine does falls on both alike.
 * @param warmUp rounds that are run and not counted
 */
export async function alternate(rounds: number, a: Work, b: Work, warmUp = 3): Promise<readonly [Samples, Samples]> {
  const taken: [number[], number[]] = [[], []]
  for (let round = -warmUp; round < rounds; round += 1) {
    const times = [await timed(a), await timed(b)] as const
    if (round < 0) continue
    taken[0].push(times[0])
    taken[1].push(times[1])
  }
  return taken
}

export async function timed(work: Work): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Things that time themselves, in turn: each answers with its own milliseconds, none for one or several a call. */
export async function alternateTimed(
  rounds: number,
  a: () => Promise<Samples>,
  b: () => Promise<Samples>,
  warmUp = 1,
): Promise<readonly [Samples, Samples]> {
  const taken: [number[], number[]] = [[], []]
  for (let round = -warmUp; round < rounds; round += 1) {
    const times = [await a(), await b()] as const
    if (round < 0) continue
    taken[0].push(...times[0])
    taken[1].push(...times[1])
  }
  return taken
}

/** The sample below which that share of them lies: 0.5 is the median. */
export function quantile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The work on the next of a list each time it is asked. */
export function eachOf<T>(list: readonly T[], work: (one: T) => unknown): () => unknown {
  let next = 0
  return () => {
    const one = list[next++ % list.length]
    return one === undefined ? undefined : work(one)
  }
}
