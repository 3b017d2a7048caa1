import { NONCE } from '../csp.ts'
import './print-page.css'

/**
 * Prints a self-contained page of the program's own by the system's dialog. It is put into a frame of its own, which goes when
 * printing is over; no styles but those with the nonce of this page apply there, so those of single elements are set one by one.
 */
export function printPage(html: string): void {
  const frame = document.createElement('iframe')
  frame.className = 'print-page'
  frame.title = '打印'
  document.body.append(frame)
  const { contentDocument: target, contentWindow: view } = frame
  if (!target || !view) throw new Error('a frame without a document')
  const page = new DOMParser().parseFromString(html.replaceAll(TAGS, setAside), 'text/html')
  target.replaceChild(target.adoptNode(page.documentElement), target.documentElement)
  for (const element of target.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset.style ?? ''
  const before = document.activeElement
  const end = () => {
    frame.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  view.addEventListener('afterprint', end, { once: true })
  view.focus()
  view.print()
}

/** A tag; in texts these marks are spelled out. */
const TAGS = /<[^<>]+>/gu

function setAside(tag: string): string {
  return tag.replace(/^<style/u, `<style nonce="${NONCE}"`).replace(' style="', ' data-style="')
}
