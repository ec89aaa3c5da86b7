export function ChooseOwnPassword() {
  return null
}
