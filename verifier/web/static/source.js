// A stored document with a quote marked in it.

import { originElement, titleOf } from "./answer.js";
import { element, unitsAt } from "./dom.js";
import { words } from "./strings.js";

const dialog = document.getElementById("source");
const heading = document.getElementById("source-title");
const origin = document.getElementById("source-origin");
const body = document.getElementById("source-text");

document.getElementById("close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // beside it
});

/** Opens the document of a place; `load(id)` brings it, `say(error)` says in words what went wrong. */
export async function showSource(place, load, say) {
  heading.textContent = titleOf(place.document);
  heading.lang = place.document.language;
  origin.replaceChildren(...originElement(place.document, false).childNodes);
  body.lang = place.document.language;
  body.replaceChildren(element("p", { class: "hint" }, words.loading));
  body.setAttribute("aria-busy", "true");
  dialog.showModal();
  try {
    const stored = await load(place.document.id);
    body.replaceChildren(...marked(stored, place.quote));
  } catch (error) {
    body.replaceChildren(element("p", { class: "trouble", role: "alert" }, say(error)));
  }
  body.removeAttribute("aria-busy");
  body.focus({ preventScroll: true });
  body.querySelector("mark")?.scrollIntoView({ block: "center" });
}

function marked({ text, retracted }, quote) {
  const start = unitsAt(text, quote.start);
  const end = start + quote.exact.length;
  const notes = retracted ? [element("p", { class: "trouble" }, words.retracted)] : [];
  if (text.slice(start, end) !== quote.exact) {
    return [...notes, element("p", { class: "trouble" }, words.moved), element("div", { class: "words" }, text)];
  }
  return [...notes, element("div", { class: "words" }, text.slice(0, start), element("mark", {}, quote.exact), text.slice(end))];
}
