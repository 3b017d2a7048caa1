/** The address of a drawing. As a picture of its own it can neither run a script nor take the page's styles. */
export function imageAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
