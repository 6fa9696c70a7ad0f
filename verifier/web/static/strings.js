// All words of the page, in English and German.

const english = {
  name: "Claim verifier",
  motto: "What the documents say, letter for letter",
  heading: "Is it so?",
  claim: "A claim, in one sentence",
  claimHint: "In English or German. Enter checks it.",
  key: "API key",
  keyHint: "Kept in this tab only, until it is closed.",
  check: "Check",
  wishes: "What counts",
  asOf: "Published by",
  reported: "Hearsay",
  reportedFlag: "counts, and is marked",
  reportedAccept: "counts like anything else",
  reportedIgnore: "does not count",
  interface: "HTTP interface",
  close: "Close",
  checking: "Checking …",
  empty: "Write down a claim first.",

  verdict: { supported: "Supported", contradicted: "Contradicted", unknown: "Unknown" },
  meaning: {
    supported: "Stored documents say so.",
    contradicted: "Stored documents say otherwise.",
  },
  reportedOnly: "None of them says it in its own name.",
  reason: {
    no_match: "No stored document says anything about it.",
    not_enough: "Stored documents touch on it, but none of them settles it.",
    conflicting: "Stored documents say both, and nothing decides between them.",
    low_confidence: "There are signs, but they are too weak for a verdict.",
  },
  sure: (share) => `${share} sure`,
  parts: "It says several things",
  evidence: (count) => (count === 1 ? "One piece of evidence" : `${count} pieces of evidence`),
  nearest: "The nearest there is",
  nothing: "There is nothing to show.",
  said: (verdict, meaning, count) => `${verdict}. ${meaning} ${english.evidence(count)}.`,
  stance: { supports: "Supports", contradicts: "Contradicts", neutral: "Says neither" },
  status: {
    reported: "reported, not stated",
    denied: "denied",
    planned: "planned, not done",
    hypothetical: "a possibility only",
  },
  speaker: (name) => `according to ${name}`,
  holds: (time) => `holds ${time}`,
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  undated: "no date",
  checks: "Held against each other",
  checkHeads: { slot: "What", claim: "Claim", evidence: "Evidence", agrees: "Result" },
  slot: {
    negation: "Negation",
    amount: "Amount",
    date: "Date",
    entity: "Name",
    role: "Who to whom",
    degree: "Degree",
    attribution: "Fact or plan",
    speaker: "Who says it",
    certainty: "Settled or said",
  },
  agrees: "agrees",
  conflicts: "conflicts",
  missing: "is missing",
  noWord: "no word for it",
  also: (count) => (count === 1 ? "The same text also stands in one other place" : `The same text also stands in ${count} other places`),
  show: "Show in source",
  showOf: (title) => `Show in source: ${title}`,
  open: "Open the page",
  untitled: (id) => `Document ${id}`,
  retracted: "This document was retracted since.",
  moved: "The quote does not stand in this text any more.",
  loading: "Loading …",

  trouble: {
    400: "The service did not understand the request.",
    401: "A key is needed, and this one is not good. Enter a key above.",
    403: "This key may not do that.",
    404: "That is not there any more.",
    413: "That is too long.",
    422: "The claim cannot be checked like this.",
    429: "Too many requests.",
    500: "Something went wrong in the service.",
    503: "The service cannot read its documents now. Try again in a moment.",
    network: "The service does not answer. Is it still running?",
  },
  again: (seconds) => (seconds === 1 ? "Try again in a second." : `Try again in ${seconds} seconds.`),
  requestId: (id) => `Request ${id}`,
};

const german = {
  name: "Behauptungsprüfer",
  motto: "Was die Dokumente sagen, Buchstabe für Buchstabe",
  heading: "Stimmt das?",
  claim: "Eine Behauptung, in einem Satz",
  claimHint: "Auf Deutsch oder Englisch. Die Eingabetaste prüft sie.",
  key: "API-Schlüssel",
  keyHint: "Bleibt nur in diesem Tab, bis er geschlossen wird.",
  check: "Prüfen",
  wishes: "Was zählt",
  asOf: "Erschienen bis",
  reported: "Hörensagen",
  reportedFlag: "zählt und wird gekennzeichnet",
  reportedAccept: "zählt wie alles andere",
  reportedIgnore: "zählt nicht",
  interface: "HTTP-Schnittstelle",
  close: "Schließen",
  checking: "Wird geprüft …",
  empty: "Schreiben Sie zuerst eine Behauptung auf.",

  verdict: { supported: "Belegt", contradicted: "Widerlegt", unknown: "Offen" },
  meaning: {
    supported: "So steht es in gespeicherten Dokumenten.",
    contradicted: "In gespeicherten Dokumenten steht es anders.",
  },
  reportedOnly: "Keines davon sagt es im eigenen Namen.",
  reason: {
    no_match: "Kein gespeichertes Dokument sagt etwas dazu.",
    not_enough: "Gespeicherte Dokumente berühren das, aber keines entscheidet es.",
    conflicting: "Gespeicherte Dokumente sagen beides, und nichts entscheidet zwischen ihnen.",
    low_confidence: "Es gibt Anzeichen, aber sie sind zu schwach für ein Urteil.",
  },
  sure: (share) => `zu ${share} sicher`,
  parts: "Sie sagt mehreres",
  evidence: (count) => (count === 1 ? "Eine Fundstelle" : `${count} Fundstellen`),
  nearest: "Das Nächstliegende",
  nothing: "Es gibt nichts zu zeigen.",
  said: (verdict, meaning, count) => `${verdict}. ${meaning} ${german.evidence(count)}.`,
  stance: { supports: "Spricht dafür", contradicts: "Spricht dagegen", neutral: "Sagt weder noch" },
  status: {
    reported: "berichtet, nicht behauptet",
    denied: "bestritten",
    planned: "geplant, nicht geschehen",
    hypothetical: "nur eine Möglichkeit",
  },
  speaker: (name) => `laut ${name}`,
  holds: (time) => `gilt ${time}`,
  from: (day) => `ab ${day}`,
  until: (day) => `bis ${day}`,
  undated: "ohne Datum",
  checks: "Einander gegenübergestellt",
  checkHeads: { slot: "Was", claim: "Behauptung", evidence: "Fundstelle", agrees: "Ergebnis" },
  slot: {
    negation: "Verneinung",
    amount: "Menge",
    date: "Datum",
    entity: "Name",
    role: "Wer wem",
    degree: "Grad",
    attribution: "Tatsache oder Plan",
    speaker: "Wer es sagt",
    certainty: "Erwiesen oder gesagt",
  },
  agrees: "stimmt überein",
  conflicts: "widerspricht",
  missing: "fehlt",
  noWord: "kein Wort dafür",
  also: (count) => (count === 1 ? "Derselbe Text steht noch an einer anderen Stelle" : `Derselbe Text steht noch an ${count} anderen Stellen`),
  show: "In der Quelle zeigen",
  showOf: (title) => `In der Quelle zeigen: ${title}`,
  open: "Seite öffnen",
  untitled: (id) => `Dokument ${id}`,
  retracted: "Dieses Dokument wurde inzwischen zurückgezogen.",
  moved: "Das Zitat steht nicht mehr in diesem Text.",
  loading: "Wird geladen …",

  trouble: {
    400: "Der Dienst hat die Anfrage nicht verstanden.",
    401: "Es braucht einen Schlüssel, und dieser gilt nicht. Geben Sie oben einen Schlüssel ein.",
    403: "Dieser Schlüssel darf das nicht.",
    404: "Das gibt es nicht mehr.",
    413: "Das ist zu lang.",
    422: "So lässt sich die Behauptung nicht prüfen.",
    429: "Zu viele Anfragen.",
    500: "Im Dienst ist etwas schiefgegangen.",
    503: "Der Dienst kann seine Dokumente gerade nicht lesen. Versuchen Sie es gleich noch einmal.",
    network: "Der Dienst antwortet nicht. Läuft er noch?",
  },
  again: (seconds) => (seconds === 1 ? "In einer Sekunde geht es wieder." : `In ${seconds} Sekunden geht es wieder.`),
  requestId: (id) => `Anfrage ${id}`,
};

/** The language of the page: the first of the browser's languages that there are words for. */
export const language =
  (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "de" || tag === "en") ?? "en";

export const languages = { en: english, de: german };

export const words = languages[language];

/** Puts the words into every element that names one in data-text. */
export function translate(root) {
  document.documentElement.lang = language;
  document.title = words.name;
  for (const one of root.querySelectorAll("[data-text]")) one.textContent = words[one.dataset.text];
}

/** A date as stored (2024, 2024-10 or 2024-10-17) in words. */
export function dateInWords(stored) {
  if (!stored) return words.undated;
  const [year, month, day] = stored.split("-").map(Number);
  if (!month) return String(year);
  const shape = { timeZone: "UTC", year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", shape).format(Date.UTC(year, month - 1, day || 1));
}

export function percent(share) {
  return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}
