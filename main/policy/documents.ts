import type { DocumentKind } from '../../preload/contract/documents.ts'

const longestName = 200

/** How files of a kind are usually named; the first is what we call it where it has no name. */
const endings: Readonly<Record<DocumentKind, readonly string[]>> = {
  pdf: ['pdf'],
  image: ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp'],
  docx: ['docx'],
  text: ['txt', 'text', 'md', 'csv', 'log'],
  email: ['eml', 'msg'],
}

/**
 * A file's name as it is kept and shown: no folder, nothing invisible, nothing that turns the letters around, and not too long. Its ending
 * stays. P4: the name decides nothing, so it only must not deceive who reads it.
 */
export function fileNameOf(name: string, kind: DocumentKind): string {
  return shownName(name) || `document.${endings[kind][0] ?? ''}`
}

/** The same for a file that nobody has looked at; empty where nothing of its name can be shown. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (/^\.*$/.test(visible)) return ''
  if (visible.length <= longestName) return visible
  const ending = endingOf(visible)
  const tail = ending === null || ending.length > 10 ? '' : `.${ending}`
  return `${visible.slice(0, longestName - tail.length - 1).replace(/\p{Cs}$/u, '')}…${tail}`
}

/** The ending of a name that says something else than the file is; `null` where the two agree, or it says nothing. */
export function namedLike(fileName: string, kind: DocumentKind): string | null {
  const ending = endingOf(fileName)
  return ending === null || endings[kind].includes(ending) ? null : ending
}

/** A title to begin with: what a message is about, or the name without its ending. */
export function titleOf(fileName: string, subject: string): string {
  const title = subject.trim() === '' ? fileName.replace(/\.\w{1,10}$/, '').replaceAll(/[_\s]+/g, ' ') : subject
  return title.replaceAll(/\s+/g, ' ').trim().slice(0, longestName)
}

function endingOf(fileName: string): string | null {
  return /[^.]\.(\w{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? null
}
