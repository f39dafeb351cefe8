// Handing things to the reader: files to save, text to paste. Both work on plain http.

/** Offer a blob as a download. */
export function saveBlob(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function copyBySelection(text) {
  const field = document.createElement("textarea")
  field.value = text
  field.className = "visually-hidden"
  const focused = document.activeElement
  ;(document.querySelector("dialog[open]") ?? document.body).append(field)
  field.select()
  const isCopied = document.execCommand("copy")
  field.remove()
  focused?.focus()
  return isCopied
}

/** Copy a text; true where it is in the clipboard. The clipboard API is missing outside a secure context. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}
