import { useState } from 'react'
import type { StartBackup, StartWay } from '../../core/contract/data.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { WAYS } from './ways.ts'

export interface WayProps {
  readonly way: StartWay
  /** The copies to choose from, where one is needed. */
  readonly backups: readonly StartBackup[]
  readonly isBusy: boolean
  readonly take: (way: StartWay, backup?: string) => void
}

/** How many copies are shown at once. */
const FEW = 5

/** One way out, with its button; beginning anew is asked twice. */
export function Way({ way, backups, isBusy, take }: WayProps) {
  const { name, words } = WAYS[way]
  const [isSure, setIsSure] = useState(way !== 'anew')
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? backups : backups.slice(0, FEW)
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="muted">{words}</p>
        {shown.length > 0 && (
          <ul className="start-backups">
            {shown.map((backup) => (
              <li key={backup.name}>
                <span>
                  {minuteOf(backup.at)}，{backup.reports} 份报告
                </span>
                <PlainButton
                  size="small"
                  disabled={isBusy}
                  aria-label={`恢复 ${minuteOf(backup.at)} 的备份`}
                  onClick={() => take(way, backup.name)}
                >
                  恢复这一份
                </PlainButton>
              </li>
            ))}
          </ul>
        )}
        {shown.length < backups.length && (
          <PlainButton kind="text" size="small" onClick={() => setShowsAll(true)}>
            还有 {backups.length - shown.length} 份
          </PlainButton>
        )}
      </div>
      {backups.length === 0 && (
        <PlainButton disabled={isBusy} onClick={() => (isSure ? take(way) : setIsSure(true))}>
          {isSure && way === 'anew' ? '确定从头开始' : name}
        </PlainButton>
      )}
    </li>
  )
}

/** "2026-01-12 17:00" of "2026-01-12 17:00:31" */
function minuteOf(at: string): string {
  return at.slice(0, 16)
}
