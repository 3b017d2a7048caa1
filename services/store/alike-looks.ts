import type { Connection } from './connection.ts'

/** Two units whose texts of one field somebody looked at; the one with the lower key first. */
export interface AlikePlace {
  readonly collection: number
  readonly one: number
  readonly other: number
  readonly field: string
}

export interface AlikeLook extends AlikePlace {
  /** SHA-256 of both texts: other words have to be looked at again. */
  readonly digest: string
  readonly remark: string
  readonly at: string
}

export type AlikeLooksTable = ReturnType<typeof alikeLooksTable>

/** Pairs of alike texts that somebody looked at. */
export function alikeLooksTable(connection: Connection) {
  const put = connection.prepare<AlikeLook>(
    `INSERT INTO alike_looks (collection, one, other, field, digest, remark, at)
     VALUES (:collection, :one, :other, :field, :digest, :remark, :at)
     ON CONFLICT DO UPDATE SET digest = excluded.digest, remark = excluded.remark, at = excluded.at`,
  )
  const remove = connection.prepare<AlikePlace>(
    `DELETE FROM alike_looks WHERE collection = :collection AND one = :one AND other = :other AND field = :field`,
  )
  const find = connection.prepare<AlikePlace & Pick<AlikeLook, 'digest'>, AlikeLook>(
    `SELECT collection, one, other, field, digest, remark, at FROM alike_looks
     WHERE collection = :collection AND one = :one AND other = :other AND field = :field AND digest = :digest`,
  )
  const all = connection.prepare<[number], AlikeLook>(
    `SELECT collection, one, other, field, digest, remark, at FROM alike_looks WHERE collection = ?`,
  )
  return {
    /** The look at these very words. */
    find: ({ collection, one, other, field, digest }: AlikePlace & Pick<AlikeLook, 'digest'>) =>
      find.get({ collection, one, other, field, digest }),
    put: (look: AlikeLook): void => void put.run(look),
    remove: ({ collection, one, other, field }: AlikePlace): void =>
      void remove.run({ collection, one, other, field }),
    ofCollection: (collection: number): AlikeLook[] => all.all(collection),
  }
}
