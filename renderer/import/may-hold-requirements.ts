/** Characters of base64 at the start that tell what a file is; a multiple of four. */
const HEAD = 4_000

/** Whether a file may be or bring requirements, by how it begins: JSON, or the heads of a mail. Its name says nothing. */
export function mayHoldRequirements(data: string): boolean {
  const head = atob(data.slice(0, HEAD)).replace(/^\u00ef\u00bb\u00bf/u, '')
  return head.trimStart().startsWith('{') || /^[A-Za-z][A-Za-z-]{1,60}:/u.test(head)
}
