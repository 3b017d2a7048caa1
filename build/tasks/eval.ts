import { importFile } from '../../services/readers/import-file.ts'
import { LABELLED } from '../../tests/evaluation/passages.ts'
import {
  printEvaluation,
  printHeadings,
  printHeldOut,
  printImport,
  printMistakes,
  printTables,
} from '../../tests/evaluation/print.ts'

printEvaluation(LABELLED)
printHeldOut(LABELLED)
printTables()
printMistakes()
printHeadings()
await printImport(importFile, { alone: 5, combined: 50 })
