type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The required fields of a form with nothing but blanks in them, in the order they are filled in. */
export function emptyFields(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(isField).filter((field) => {
    const isEmpty = field.required && field.value.trim() === ''
    // Makes `:invalid` true for blanks as well, which is what the mark beside the field follows.
    field.setCustomValidity(isEmpty ? ' ' : '')
    return isEmpty
  })
}

/** What a field is called on the screen, without the star of a required one. */
export function fieldName(field: Field): string {
  const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''
  return label.replace(/\s*\*\s*$/, '').trim()
}

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}
