/** Holds a page's lock for as long as it lives: another that gets it knows that this one is gone. */
export function holdLock(page: string): void {
  navigator.locks.request(lockOf(page), () => new Promise(() => undefined)).catch(onlyRefused)
}

/**
 * Acts for a page that is gone, before any other does. Where the browser refuses locks, as it does with site data blocked, no page
 * can tell: each counts as gone, since words that are offered twice are better than words that are lost.
 */
export async function onceGone(page: string, act: () => void): Promise<void> {
  await navigator.locks
    .request(lockOf(page), { ifAvailable: true }, (lock) => {
      if (lock) act()
    })
    .catch((error: unknown) => {
      onlyRefused(error)
      act()
    })
}

function onlyRefused(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
}

function lockOf(page: string): string {
  return `nianbao.page.${page}`
}
