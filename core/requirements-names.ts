import { GRADE_WORDS } from './checks/grades.ts'
import type { FieldNames } from './field-names.ts'
import { editionFor, editions } from './form/editions.ts'
import { quoted } from './report/quoted.ts'
import type { Ask } from './requirements/by-place.ts'
import { FILE_KIND_WORDS } from './requirements/files.ts'
import { placeName } from './requirements/places.ts'
import { askWords } from './requirements/words.ts'
import type { WrittenFields } from './requirements/written-fields.ts'

/** What the fields of requirements of a year are called, and how their rows are read. */
export function requirementsNames(year: number): FieldNames<WrittenFields> {
  const form = editions[editionFor(year)]
  const asked = (ask: Ask) => {
    const { place, grade, note } = ask.asked
    const words = 'words' in ask.asked ? `（${ask.asked.words.join('、')}）` : ''
    return `${placeName(place, form)}${askWords(ask)}${words}，没有做到算${
      GRADE_WORDS[grade]
    }${noteWords(note)}`
  }
  return {
    notice: { office: '发通知的单位', name: '通知名称', number: '文号' },
    deadline: '截止日期',
    scope: '数据口径',
    addressee: { name: '接收单位', email: '接收邮箱', phone: '联系电话' },
    lengths: {
      label: '字数要求',
      words: (rows) => listed(rows.map((row) => asked({ kind: 'length', asked: row }))),
    },
    matters: {
      label: '要写到的事',
      words: (rows) => listed(rows.map((row) => asked({ kind: 'matter', asked: row }))),
    },
    figures: {
      label: '要写明的数',
      words: (rows) => listed(rows.map((row) => asked({ kind: 'figure', asked: row }))),
    },
    files: {
      label: '报送文件',
      words: (rows) =>
        listed(
          rows.map(({ kind, name, note }) => `${FILE_KIND_WORDS[kind]}${quoted(name)}${noteWords(note)}`),
        ),
    },
  }
}

function noteWords(note: string | undefined): string {
  return note ? `，说明：${note}` : ''
}

function listed(rows: readonly string[]): string {
  return rows.map((row, i) => `${i + 1}. ${row}`).join('；')
}
