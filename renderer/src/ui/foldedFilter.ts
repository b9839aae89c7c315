import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { foldText } from '#shared/domain/text/foldText.ts'

/** A filter for searchable selects that takes no notice of accents: "luc nam" finds "Lục Nam". */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = foldText(search)
  const found = options.filter(
    (option) => 'label' in option && foldText((option as ComboboxItem).label).includes(wanted),
  )
  return found.slice(0, limit)
}
