/** Files and folders that systems and office programs leave beside others. */
const LEFT_BESIDE =
  /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__macosx|\$recycle\.bin|system volume information)$/iu

/** Whether a file or folder of this name is passed over without a word. */
export function isOfNoInterest(name: string): boolean {
  return LEFT_BESIDE.test(name)
}
