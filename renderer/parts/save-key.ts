/** Ctrl+S saves nowhere the page as a file: what is typed is saved by itself, or by a button that says so. */
export function keepSaveKey(): void {
  window.addEventListener('keydown', (event) => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's'
    if (isSave) event.preventDefault()
  })
}
