export type Some<T> = readonly [T, ...T[]]

/** Those with the same key together, in the order of the first of each. */
export function gathered<T>(all: readonly T[], keyOf: (each: T) => string): readonly Some<T>[] {
  const found = new Map<string, [T, ...T[]]>()
  for (const each of all) {
    const same = found.get(keyOf(each))
    if (same === undefined) found.set(keyOf(each), [each])
    else same.push(each)
  }
  return [...found.values()]
}
