/** What a date is held against; all "2026-01-20". */
export interface DateSurroundings {
  readonly today: string
  /** The year the report is about. */
  readonly year: number
  /** 成文日期, for what comes after it. */
  readonly signedOn?: string | null | undefined
}

/** Why a date may be a slip, in a sentence; undefined where nothing speaks against it. Nothing is refused: clocks are wrong, too. */
export function dateDoubt(date: string, { today, year, signedOn }: DateSurroundings): string | undefined {
  if (date > today) return '这一天还没有到，请核对。'
  const doubt = yearDoubt(date, year)
  if (doubt === undefined && signedOn && date < signedOn) return '这一天比成文日期还早，请核对。'
  return doubt
}

/** Why a date after the year the report is about, such as a deadline, may be a slip. */
export function yearDoubt(date: string, year: number): string | undefined {
  return date <= `${year}-12-31` ? `这一天 ${year}年还没有过完，请核对年份。` : undefined
}
