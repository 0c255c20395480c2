// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the shell which entry of a page has the keyboard. It runs in a world of
// its own in every frame: pages neither see it nor can they call what it calls.
(() => {
  const typed = new Set(["text", "search", "email", "url", "tel", "number", "password",
    "date", "time", "datetime-local", "month", "week"])
  const entry = () => {
    if (!document.hasFocus()) return null
    let e = document.activeElement
    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement
    if (!e || e.disabled || e.readOnly || e.inputMode === "none") return null
    if (e instanceof HTMLInputElement) return typed.has(e.type) ? e : null
    return e instanceof HTMLTextAreaElement || e.isContentEditable ? e : null
  }
  let told = null
  const tell = again => {
    const e = entry()
    if (e === told && !(again && e)) return
    told = e
    lotseEntry(e ? JSON.stringify({ type: e.type || "", mode: e.inputMode || "",
      lines: !(e instanceof HTMLInputElement) }) : "")
  }
  const later = () => setTimeout(tell) // what loses the focus tells before what gains it
  for (const moment of ["focusin", "focusout", "focus", "blur", "pageshow"]) addEventListener(moment, later, true)
  addEventListener("pagehide", () => { if (told) lotseEntry(""); told = null }, true)
  // A touch on the entry that has the focus already asks for the keys again.
  addEventListener("click", e => { if (e.composedPath().includes(entry())) tell(true) }, true)
  addEventListener("resize", () => lotseEntry("resized"))
  globalThis.lotseFocused = entry
})()
