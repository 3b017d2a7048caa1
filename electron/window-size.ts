/** Pixels as the page counts them: at 200 % a screen has half as many as it shows. */
interface Size {
  readonly width: number
  readonly height: number
}

export interface WindowSize extends Size {
  readonly minWidth: number
  readonly minHeight: number
}

/** As large as the common office screen, and no smaller than it is at 150 %; both only as far as the screen has room. */
export function windowSize(workArea: Size): WindowSize {
  return {
    width: Math.min(1366, workArea.width),
    height: Math.min(768, workArea.height),
    minWidth: Math.min(911, workArea.width),
    minHeight: Math.min(512, workArea.height),
  }
}
