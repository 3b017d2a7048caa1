/** Hands the keyboard on from a finding that goes away: to what can be done about the next one, else the one before, else its region. */
export function focusNeighbour(item: Element): void {
  const region = item.closest<HTMLElement>('[data-region]')
  const buttons = [...(region?.querySelectorAll<HTMLElement>('.findings button') ?? [])].filter(
    (button) => !item.contains(button) && button.checkVisibility(),
  )
  const isAfter = (button: HTMLElement) =>
    (item.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  ;(buttons.find(isAfter) ?? buttons.at(-1) ?? region)?.focus()
}
