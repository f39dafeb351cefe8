// The books that the filters leave, in the order of the table. The book page walks the same list.

import { computed } from "../../vendor/ui.js"
import { columns, engine, filters, view } from "../store.js"
import { fieldOf, parseSort } from "./fields.js"
import { orderRows, ranks } from "./sort.js"

export const books = computed(() => columns.value?.books ?? [])

export const sort = computed(() => parseSort(view.value.sort))

/** Indexes of books, sorted. */
export const selection = computed(() => {
  if (!engine.value) return new Int32Array()
  const rows = engine.value.apply(filters.value).rows()
  const { id, descending } = sort.value
  return orderRows(rows, ranksOf(books.value, id), { descending, tie: ranksOf(books.value, "title") })
})

const kept = new WeakMap()

/** The ranks of a column, worked out once for a list of books. */
function ranksOf(list, id) {
  if (!kept.has(list)) kept.set(list, new Map())
  const known = kept.get(list)
  if (!known.has(id)) {
    const { value, compare } = fieldOf(id)
    known.set(id, ranks(list.map(value), compare))
  }
  return known.get(id)
}
