// Single keys: to the search, through a list, to another page; `?` shows them, and there they can be turned off.
import { element } from "./element.js";

const ITEMS = "#main :is(.list > li, .passages > li, tbody > tr)";
const PAGES = { s: "/", o: "/sources", c: "/corrections", a: "/add" };
const HELP = [
  [["/"], "search"],
  [["j", "k"], "next and previous of a list; there the arrows do it too"],
  [["Enter"], "open it"],
  [["g", "s"], "stories"],
  [["g", "o"], "sources"],
  [["g", "c"], "corrections"],
  [["g", "a"], "add"],
  [["?"], "these keys"],
];
const OFF = "sayso.keys.off";
const PAUSE = 1500; // ms between the two keys of a pair

/** When `g` was pressed. */
let went = -PAUSE;

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (!meantForUs(event)) return;
    if (pressed(event)) event.preventDefault();
  });
  const foot = document.querySelector("body > .foot p");
  const button = element("button", { type: "button", class: "plain" }, "Keys");
  button.addEventListener("click", help);
  foot?.append(" ", button);
}

/** @param {KeyboardEvent} event */
function meantForUs(event) {
  const { target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return false;
  if (!(target instanceof Element) || document.querySelector("dialog[open]")) return false;
  return !target.closest("input, select, textarea, [contenteditable], svg.map");
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key did something
 */
function pressed({ key, timeStamp }) {
  if (key === "ArrowDown" || key === "ArrowUp") return inItem() && move(key === "ArrowDown" ? 1 : -1);
  if (key === "?") return help();
  if (localStorage.getItem(OFF)) return false;
  const second = timeStamp - went < PAUSE;
  went = key === "g" ? timeStamp : -PAUSE;
  if (second && key in PAGES) return go(PAGES[/** @type {keyof typeof PAGES} */ (key)]);
  if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
  return key === "/" && search();
}

/** @param {string} path */
function go(path) {
  location.assign(path);
  return true;
}

function search() {
  const field = document.querySelector("form[role=search] input");
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}

function inItem() {
  return Boolean(document.activeElement?.closest(ITEMS));
}

/**
 * Puts the focus on the link of the next item, and so into view; Enter follows it.
 * @param {1 | -1} step
 */
function move(step) {
  const items = [...document.querySelectorAll(ITEMS)].filter((item) => item.checkVisibility() && item.querySelector("a[href]"));
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step];
  /** @type {HTMLElement | null | undefined} */ (next?.querySelector("a[href]"))?.focus();
  return items.length > 0;
}

function help() {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.keys") ?? written());
  dialog.showModal();
  return true;
}

function written() {
  const rows = HELP.map(([pair, does]) => element("tr", {}, element("th", { scope: "row" }, ...shown(pair)), element("td", {}, String(does))));
  const close = element("button", { type: "button", class: "main" }, "Close");
  const dialog = element(
    "dialog", { class: "keys", "aria-labelledby": "keys", closedby: "any" },
    element("h2", { id: "keys" }, "Keys"), element("table", {}, element("tbody", {}, ...rows)), choice(), element("p", {}, close),
  );
  close.addEventListener("click", () => /** @type {HTMLDialogElement} */ (dialog).close());
  document.body.append(dialog);
  return dialog;
}

/** @param {string | string[]} pair */
function shown(pair) {
  return [...pair].flatMap((key, at) => (at ? [" ", element("kbd", {}, key)] : [element("kbd", {}, key)]));
}

/** Letters as keys get in the way of who speaks to the computer, so they can be turned off. */
function choice() {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  return element("p", {}, element("label", { class: "choice" }, box, "Use these keys"));
}
