import { usePlace } from './place.ts'

/** The name under which a form keeps its unsaved texts: an office and its sample data never mix. */
export function useUnsavedScope(...parts: readonly string[]): string {
  const { office } = usePlace()
  return [office.unit.code, office.isSample ? 'mau' : 'that', ...parts].join('/')
}
