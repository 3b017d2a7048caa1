import { Select } from 'antd'
import { FILE_KIND_WORDS } from '../../core/requirements/files.ts'
import {
  REQUIRED_FILE_KINDS,
  type RequiredFile,
  REQUIREMENT_LIMITS,
} from '../../core/requirements/requirements.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { NoteInput } from './NoteInput.tsx'
import { Rows } from './Rows.tsx'

const KINDS = REQUIRED_FILE_KINDS.map((value) => ({ value, label: FILE_KIND_WORDS[value] }))

export interface FileRowsProps {
  readonly rows: readonly RequiredFile[]
  readonly disabled: boolean
  readonly change: (rows: RequiredFile[]) => void
}

/** Files that must come along. */
export function FileRows({ rows, disabled, change }: FileRowsProps) {
  return (
    <Rows<RequiredFile>
      className="of-files"
      title="报送文件"
      hint="下级单位写邮件时附上这些；一个也不写，附 Word 文件、PDF 文件和数据包。要汇总的，请要“数据包”。"
      add="加一个文件"
      rows={rows}
      begun={{ kind: 'package', name: '数据包' }}
      disabled={disabled}
      change={change}
      fields={(row, of, put) => (
        <>
          <Select
            className="asked-place"
            aria-label={`${of}，哪种文件`}
            options={KINDS}
            value={row.kind}
            disabled={disabled}
            onChange={(kind) => {
              const isOwnName = row.name !== '' && row.name !== FILE_KIND_WORDS[row.kind]
              put({ kind, ...(!isOwnName && { name: FILE_KIND_WORDS[kind] }) })
            }}
          />
          <TextInput
            className="asked-name"
            aria-label={`${of}，名称`}
            maxLength={REQUIREMENT_LIMITS.line}
            value={row.name}
            disabled={disabled}
            onChange={(name) => put({ name })}
          />
          <NoteInput of={of} value={row.note} disabled={disabled} onChange={(note) => put({ note })} />
        </>
      )}
    />
  )
}
