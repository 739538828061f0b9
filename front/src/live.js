// Filters and searches answer while one types. Only what is listed changes, so that the field keeps its focus and words.
import { always, element } from "./element.js";
import htmx from "./htmx.js";

const ASKING = {
  "hx-select": "#main",
  "hx-target": "#main",
  "hx-swap": "outerMorph",
  "hx-trigger": "input delay:250ms",
  "hx-sync": "replace",
  "hx-push-url": "true",
  "hx-validate": "false",
};

/** @type {EventTarget | null} */
let last = null;

export function live() {
  always(wire);
  document.addEventListener("htmx:config:request", (event) => tidy(/** @type {CustomEvent} */ (event).detail.ctx));
  document.addEventListener("htmx:after:swap", (event) => say(/** @type {CustomEvent} */ (event).detail.ctx));
}

/**
 * Says to who does not see it what came of the words.
 * @param {any} ctx
 */
function say(ctx) {
  if (!ctx.sourceElement?.matches?.("form")) return;
  const found = document.querySelector("#main :is(.summary, .empty, .more .dim)")?.textContent ?? "";
  const status = document.querySelector("body > .hidden[role=status]") ?? element("p", { class: "hidden", role: "status" });
  if (!status.isConnected) document.body.append(status);
  status.textContent = found.replace(/\s+/g, " ").trim();
}

function wire() {
  for (const form of document.querySelectorAll("form")) {
    if (!asksThisPage(form) || form.hasAttribute("hx-get")) continue;
    for (const [name, value] of Object.entries({ ...ASKING, "hx-get": location.pathname })) form.setAttribute(name, value);
    htmx.process(form, true);
  }
}

/** @param {HTMLFormElement} form */
function asksThisPage(form) {
  const method = form.getAttribute("method") ?? "get";
  const there = new URL(form.getAttribute("action") || location.href, location.href);
  return method.toLowerCase() === "get" && there.pathname === location.pathname;
}

/**
 * Leaves empty fields out of the address, and makes the letters of one word one step of the browser's history.
 * @param {any} ctx
 */
function tidy(ctx) {
  const { body } = ctx.request;
  if (ctx.request.method !== "GET" || !body) return;
  for (const name of [...new Set(body.keys())]) if (body.getAll(name).every((/** @type {any} */ one) => one === "")) body.delete(name);
  const field = ctx.sourceEvent?.target;
  if (field === last && field?.matches?.("input")) [ctx.push, ctx.replace] = ["false", "true"];
  last = field;
}
