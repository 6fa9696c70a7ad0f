// The page: a claim goes out, an answer or what went wrong comes in.

import { answerElements, answerInWords } from "./answer.js";
import { element } from "./dom.js";
import { showSource } from "./source.js";
import { translate, words } from "./strings.js";

const KEY = "verifier-key";

const form = document.getElementById("ask");
const claim = document.getElementById("claim");
const key = document.getElementById("key");
const button = document.getElementById("check");
const said = document.getElementById("said");
const trouble = document.getElementById("trouble");
const answer = document.getElementById("answer");

/** What went wrong: a status of the service, or "network" if it did not answer. */
class Trouble extends Error {
  constructor(status, problem = {}, seconds = null) {
    super(`status ${status}`);
    Object.assign(this, { status, problem, seconds });
  }
}

async function call(path, body) {
  const headers = { Accept: "application/json" };
  if (key.value.trim()) headers.Authorization = `Bearer ${key.value.trim()}`;
  const request = { headers };
  if (body) {
    headers["Content-Type"] = "application/json";
    Object.assign(request, { method: "POST", body: JSON.stringify(body) });
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Trouble("network");
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Trouble(response.status, problem, Number(response.headers.get("Retry-After")) || null);
}

/** What went wrong in words; what the service says of it itself comes after. */
function inWords(error) {
  if (!(error instanceof Trouble)) throw error;
  const plain = words.trouble[error.status] ?? words.trouble[error.status < 500 ? 400 : 500];
  return error.seconds ? `${plain} ${words.again(error.seconds)}` : plain;
}

function troubleElements(error) {
  const plain = inWords(error);
  const { detail, errors, request_id: id } = error.problem;
  const fields = errors ? Object.entries(errors).map(([field, told]) => `${field}: ${[told].flat(2).map(String).join(" ")}`) : [];
  const details = error.status === 422 || error.status === 403 ? (fields.length ? fields : [detail]) : [];
  return [
    element("p", {}, plain),
    ...details.filter(Boolean).map((line) => element("p", { class: "hint", lang: "en" }, line)),
    error.status >= 500 && id ? element("p", { class: "hint" }, words.requestId(id)) : null,
  ].filter(Boolean);
}

function showTrouble(...children) {
  trouble.replaceChildren(element("div", { class: "trouble" }, ...children));
}

function wishes() {
  const wanted = { claim: claim.value, reported: form.elements.reported.value };
  if (form.elements.as_of.value) wanted.as_of = form.elements.as_of.value;
  return wanted;
}

async function ask() {
  if (button.getAttribute("aria-disabled") === "true") return;
  trouble.replaceChildren();
  if (!claim.value.trim()) {
    showTrouble(element("p", {}, words.empty));
    claim.focus();
    return;
  }
  if (key.value.trim()) sessionStorage.setItem(KEY, key.value.trim());
  else sessionStorage.removeItem(KEY);
  answer.replaceChildren();
  said.textContent = words.checking;
  button.textContent = words.checking;
  button.setAttribute("aria-disabled", "true"); // unlike a disabled one it keeps the focus
  try {
    const given = await call("verify", wishes());
    answer.replaceChildren(...answerElements(given, (place) => showSource(place, (id) => call(`documents/${id}`), inWords)));
    said.textContent = answerInWords(given);
  } catch (error) {
    said.textContent = "";
    showTrouble(...troubleElements(error));
    if (error.status === 401) {
      document.getElementById("key-row").hidden = false;
      key.focus();
    }
  } finally {
    button.textContent = words.check;
    button.removeAttribute("aria-disabled");
  }
}

translate(document);
key.value = sessionStorage.getItem(KEY) ?? "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
claim.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
document.documentElement.dataset.ready = "";
