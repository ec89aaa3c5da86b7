/** Moves the focus to a field by its name; in a group, to the part that is wrong or chosen, else the first. */
export function focusField(name: string) {
  const field = document.getElementById(name)
  if (field === null) return
  const parts = 'input:not(:disabled), select, textarea, button, [role="combobox"]'
  const target = field.matches(parts)
    ? field
    : (field.querySelector<HTMLElement>('[aria-invalid="true"], input:checked') ??
      field.querySelector<HTMLElement>(parts))
  const label = field.closest('.field') ?? field
  label.scrollIntoView({ block: 'nearest' })
  target?.focus()
}
