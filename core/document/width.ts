/** Width of a text in full-width characters; ASCII takes half of one. */
export function widthOf(text: string): number {
  const ascii = text.replace(/[^\x20-\x7e]/gu, '').length
  return text.length - ascii / 2
}
