import { blankReport } from '../report/blank.ts'
import type { Imported } from './imported.ts'
import type { SourceDocument } from './source.ts'

/** Finds the report in a document. */
export function importReport(_document: SourceDocument): Imported {
  return {
    report: blankReport({ name: '', level: 'department' }, 2024),
    placed: [],
    doubts: [],
    unplaced: [],
  }
}
