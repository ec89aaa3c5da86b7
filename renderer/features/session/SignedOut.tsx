export function SignedOut() {
  return null
}
