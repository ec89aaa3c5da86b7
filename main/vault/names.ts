const longestName = 60

/** A sign-in name as it is kept: NFKC, trimmed, inner spaces single. Null when nothing is left or more than 60 characters. */
export function cleanName(typed: string): string | null {
  const name = typed.normalize('NFKC').trim().replace(/\s+/gu, ' ')
  return name === '' || name.length > longestName ? null : name
}

export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}

export function foldName(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC')
}

/** What somebody typed as a name, short enough to keep. */
export function shortened(typed: string): string {
  return typed.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')
}
