/** A file's size as people say it: '840 bytes', '12 KB', '3.4 MB'. */
export function sizeInWords(bytes: number) {
  if (bytes < 1000) return `${String(bytes)} bytes`
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
