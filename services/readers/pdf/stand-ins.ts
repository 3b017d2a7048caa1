/** What the library draws with is missing in Node. It names these when it loads, and never uses them for reading. */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, function nothing() {})
}
