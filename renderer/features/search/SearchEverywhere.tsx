export function SearchEverywhere() {
  return null
}
