import { LABELLED } from '../../tests/evaluation/passages.ts'
import { printEvaluation } from '../../tests/evaluation/print.ts'

printEvaluation(LABELLED)
