import { useCallback, useDeferredValue, useRef, useState } from 'react'

/**
 * What a person types to narrow a list: `words` follow the typing without holding it up, `find` goes to the field
 * (Ctrl+F; the same function at every drawing), `field` is what `FilterField` wants.
 */
export function useFilter() {
  const [typed, onType] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const find = useCallback(() => field.current?.select(), [])
  return { words: useDeferredValue(typed), find, field: { field, typed, onType } }
}
