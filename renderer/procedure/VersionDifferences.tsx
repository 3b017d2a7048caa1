export function VersionDifferences(_: {
  readonly id: string
  readonly number: number
  readonly report: unknown
  readonly restore: unknown
}) {
  return null
}
