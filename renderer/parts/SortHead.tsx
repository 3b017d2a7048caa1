/** A column of a long table; without an order nothing is sorted by it. */
export interface SortColumn<Order extends string> {
  readonly name: string
  readonly label: string
  readonly order?: Order
}

export interface SortHeadProps<Order extends string> {
  readonly columns: readonly SortColumn<Order>[]
  /** By what rows are sorted now. */
  readonly query: { readonly order?: Order | undefined; readonly descending?: boolean | undefined }
  readonly sort: (order: Order) => void
  /** In CSS pixels. */
  readonly height: number
}

/** The head of a long table with a menu in each row: a click on a column asks to sort by it. */
export function SortHead<Order extends string>({ columns, query, sort, height }: SortHeadProps<Order>) {
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height }}>
        {columns.map(({ name, label, order }) => (
          <th key={name} scope="col" className={`${name}-column`} {...sorted(query, order)}>
            {order ? (
              <button type="button" className="sort" onClick={() => sort(order)}>
                {label}
                <span className="direction" aria-hidden="true">
                  {order === query.order && (query.descending ? '↓' : '↑')}
                </span>
              </button>
            ) : (
              label
            )}
          </th>
        ))}
        <th scope="col" className="actions-column">
          <span className="sr-only">更多</span>
        </th>
      </tr>
    </thead>
  )
}

function sorted<Order extends string>(query: SortHeadProps<Order>['query'], order: Order | undefined) {
  if (order !== query.order) return {}
  return { 'aria-sort': query.descending ? ('descending' as const) : ('ascending' as const) }
}
