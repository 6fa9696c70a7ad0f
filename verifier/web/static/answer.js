// An answer of the service as elements.

import { element, webAddress } from "./dom.js";
import { dateInWords, percent, words } from "./strings.js";

const SIGNS = { supported: "✓", contradicted: "✗", unknown: "?", supports: "✓", contradicts: "✗", neutral: "○" };

/** The whole answer; `show(place)` is called for a place that is wanted in its source. */
export function answerElements(answer, show) {
  return [verdictElement(answer), partsElement(answer.parts), evidenceElement(answer, show)].filter(Boolean);
}

/** What to say aloud of an answer. */
export function answerInWords(answer) {
  return words.said(words.verdict[answer.verdict], meaning(answer), answer.evidence.length);
}

function meaning({ verdict, reason, reported_only: reportedOnly }) {
  if (reason) return words.reason[reason];
  return reportedOnly ? `${words.meaning[verdict]} ${words.reportedOnly}` : words.meaning[verdict];
}

function sign(name) {
  return element("span", { class: "sign", "aria-hidden": "true" }, SIGNS[name]);
}

function verdictElement(answer) {
  const sure = answer.verdict === "unknown" ? null : element("span", { class: "sure" }, words.sure(percent(answer.confidence)));
  return element(
    "section",
    { class: `verdict ${answer.verdict}`, "aria-labelledby": "verdict" },
    element("p", { class: "checked", lang: answer.language }, answer.claim),
    element("h2", { id: "verdict" }, sign(answer.verdict), words.verdict[answer.verdict]),
    element("p", { class: "meaning" }, meaning(answer), sure ? " " : null, sure),
  );
}

function partsElement(parts) {
  if (!parts.length) return null;
  const rows = parts.map((part) =>
    element(
      "li",
      { class: part.verdict },
      element("strong", {}, sign(part.verdict), words.verdict[part.verdict]),
      element("span", {}, part.claim),
      part.reason ? element("span", { class: "hint" }, words.reason[part.reason]) : null,
    ),
  );
  return element("section", { class: "parts" }, element("h3", {}, words.parts), element("ul", {}, ...rows));
}

function evidenceElement(answer, show) {
  const { evidence, verdict } = answer;
  if (!evidence.length) return element("p", { class: "hint" }, words.nothing);
  const heading = verdict === "unknown" && evidence.every((one) => one.stance === "neutral") ? words.nearest : words.evidence(evidence.length);
  return element("section", { class: "evidence" }, element("h3", {}, heading), ...evidence.map((one) => pieceElement(one, show)));
}

function pieceElement(one, show) {
  return element(
    "article",
    { class: `piece ${one.stance}` },
    element("p", { class: "stance" }, sign(one.stance), `${words.stance[one.stance]}, ${percent(one.score)}`),
    quoteElement(one),
    originElement(one.document),
    attributionElement(one.attribution),
    validityElement(one.valid),
    checksElement(one.checks),
    actionsElement(one, show),
    alsoElement(one.also, show),
  );
}

function quoteElement({ quote, document }) {
  return element(
    "blockquote",
    { lang: document.language, cite: webAddress(document.url) },
    element("span", { class: "around" }, before(quote.prefix)),
    element("mark", {}, quote.exact),
    element("span", { class: "around" }, after(quote.suffix)),
  );
}

/** What stands before a quote, from its first whole word on, in the same paragraph. */
function before(prefix) {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
  if (line !== prefix || prefix.length < 32) return line;
  const gap = line.indexOf(" ");
  return gap < 0 ? "" : `…\u00a0${line.slice(gap + 1)}`;
}

/** What stands after a quote, to its last whole word, in the same paragraph. */
function after(suffix) {
  const [line] = suffix.split("\n", 1);
  if (line !== suffix || suffix.length < 32) return line;
  const gap = line.lastIndexOf(" ");
  return gap <= 0 ? "" : `${line.slice(0, gap)}\u00a0…`;
}

export function titleOf(document) {
  return document.title ?? words.untitled(document.id);
}

/** Where something stands: who published it and when, with its title unless that is said already. */
export function originElement(document, withTitle = true) {
  const date = element(document.published ? "time" : "span", { datetime: document.published }, dateInWords(document.published));
  const source = document.source ? element("span", { class: "source" }, document.source.name) : null;
  const title = withTitle ? element("cite", { lang: document.language }, titleOf(document)) : null;
  const parts = [source, title, date].filter(Boolean);
  return element("p", { class: "origin" }, ...parts.flatMap((part, place) => (place ? [" · ", part] : [part])));
}

function attributionElement({ status, speaker }) {
  const told = [status === "asserted" ? null : words.status[status], speaker ? words.speaker(speaker) : null].filter(Boolean);
  return told.length ? element("p", { class: "attribution" }, told.join(", ")) : null;
}

/** For which time what is quoted holds, if it says so. */
function validityElement(valid) {
  if (!valid?.from && !valid?.until) return null;
  const said = [valid.from && words.from(dateInWords(valid.from)), valid.until && words.until(dateInWords(valid.until))];
  return element("p", { class: "validity" }, words.holds(said.filter(Boolean).join(" ")));
}

function checksElement(checks) {
  if (!checks.length) return null;
  const heads = ["slot", "claim", "evidence", "agrees"].map((name) => element("th", { scope: "col" }, words.checkHeads[name]));
  const rows = checks.map((check) =>
    element(
      "tr",
      { class: check.agrees ? "agrees" : "conflicts" },
      element("th", { scope: "row" }, words.slot[check.slot] ?? check.slot),
      wordsOf(check.claim, words.checkHeads.claim),
      wordsOf(check.evidence, words.checkHeads.evidence),
      element("td", { class: "result" }, resultOf(check)),
    ),
  );
  return element(
    "table",
    { class: "checks" },
    element("caption", {}, words.checks),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows),
  );
}

function resultOf(check) {
  if (check.agrees) return `= ${words.agrees}`;
  const isMissing = ["amount", "degree", "entity"].includes(check.slot) && !check.evidence;
  return isMissing ? `≠ ${words.missing}` : `≠ ${words.conflicts}`;
}

/** The words of one side; `head` names the side where the table has no room for its head. */
function wordsOf(text, head) {
  if (text) return element("td", { "data-head": head }, element("q", {}, text));
  return element("td", { "data-head": head }, element("span", { "aria-hidden": "true" }, "–"), element("span", { class: "visually-hidden" }, words.noWord));
}

function actionsElement(place, show) {
  const link = webAddress(place.link);
  return element(
    "p",
    { class: "actions" },
    element(
      "button",
      { type: "button", class: "quiet", "aria-label": words.showOf(titleOf(place.document)), onclick: () => show(place) },
      words.show,
    ),
    link ? element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, words.open) : null,
  );
}

function alsoElement(places, show) {
  if (!places.length) return null;
  const items = places.map((place) =>
    element("li", {}, quoteElement(place), originElement(place.document), actionsElement(place, show)),
  );
  return element("details", { class: "also" }, element("summary", {}, words.also(places.length)), element("ul", {}, ...items));
}
