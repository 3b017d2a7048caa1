import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Change } from '../../core/compare/change.ts'
import { compareReports } from '../../core/compare/compare.ts'
import { placesToRestore, restoredValue } from '../../core/compare/restore.ts'
import type { SignedVersion } from '../../core/procedure/records.ts'
import { editions } from '../../core/form/editions.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { instantWords } from '../parts/words.ts'
import { partOf } from '../report/places.ts'
import { useProgram } from '../status.ts'
import { VersionChange } from './VersionChange.tsx'
import './version-differences.css'

export interface VersionChangesProps {
  readonly version: SignedVersion
  /** The report as it was signed. */
  readonly signed: Report
  /** The report as it is now. */
  readonly report: Report
  /** Writes values as one step; absent where the report may not be changed. */
  readonly restore?: ((values: readonly (readonly [Field, FieldValue])[]) => void) | undefined
}

/** All places that differ from a signed version, part by part. */
export function VersionChanges({ version, signed, report, restore }: VersionChangesProps) {
  const { status } = useProgram()
  const holder = useRef<HTMLElement>(null)
  const keepFocus = useFocusKept(holder)
  const places = useMemo(() => placesToRestore(compareReports(signed, report)), [signed, report])
  const form = editions[signed.form]
  const restorePlace = (place: Change) => {
    keepFocus()
    restore?.([[place.field, restoredValue(report, places, place)]])
  }
  const name = `第 ${version.number} 版（${instantWords(version.at, status.today)} 登记签发）`
  return (
    <section className="version-differences" ref={holder}>
      <p role="status" tabIndex={-1}>
        {places.length === 0 ? (
          <>现在的报告与{name}没有不同。</>
        ) : (
          <>
            现在的报告与{name}有 <strong>{places.length} 处不同</strong>
            。划去的是签发时的，加下划线的是现在的。
          </>
        )}
      </p>
      {form.parts.map(({ number, heading }) => {
        const own = places.filter(({ field }) => partOf(form, field) === number)
        return (
          own.length > 0 && (
            <section key={number} className="changes">
              <h3>
                {heading}（{own.length} 处）
              </h3>
              {own.map((place) => (
                <VersionChange
                  key={place.key}
                  change={place}
                  signed={signed}
                  restore={restore && (() => restorePlace(place))}
                />
              ))}
            </section>
          )
        )
      })}
    </section>
  )
}

/** Answers what to call before the pressed button goes away with its card: the next one then has the keyboard. */
function useFocusKept(holder: RefObject<HTMLElement | null>): () => void {
  const pressed = useRef<number>(undefined)
  const buttons = () => [...(holder.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    if (pressed.current === undefined) return
    const next = buttons()
    const rest = holder.current?.querySelector<HTMLElement>('[role="status"]')
    ;(next[Math.min(pressed.current, next.length - 1)] ?? rest)?.focus()
    pressed.current = undefined
  })
  return () => {
    pressed.current = buttons().findIndex((button) => button === document.activeElement)
  }
}
