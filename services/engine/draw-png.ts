/** Points of the picture a CSS pixel: 288 an inch. */
export const PNG_SCALE = 3

/**
 * Draws an SVG as PNG. Runs in a page of the host's browser, so that it must stand by itself.
 * @returns the picture in base64
 */
export async function pngInPage({
  svg,
  scale,
}: {
  readonly svg: string
  readonly scale: number
}): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('No canvas in this browser')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
}
