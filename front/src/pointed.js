// Pointing at one thing shows what belongs to it: at a statement's number its passage, at a source all its words.
const SHOWN = "pointed";

export function pointed() {
  for (const name of ["pointerover", "focusin"]) document.addEventListener(name, (event) => show(event.target));
  for (const name of ["pointerout", "focusout"]) document.addEventListener(name, clear);
}

/** @param {EventTarget | null} target */
function show(target) {
  if (!(target instanceof Element)) return;
  clear();
  for (const one of belonging(target)) one.classList.add(SHOWN);
}

function clear() {
  for (const one of document.querySelectorAll(`.${SHOWN}`)) one.classList.remove(SHOWN);
}

/** @param {Element} target */
function belonging(target) {
  const number = target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  const aimed = number && document.getElementById(decodeURIComponent(number));
  const source = target.closest("[data-source]")?.getAttribute("data-source");
  return [...(aimed ? [aimed] : []), ...(source ? ofSource(source) : [])];
}

/** @param {string} source several, with spaces between, where words belong to several */
function ofSource(source) {
  const chosen = source.split(" ").filter(Boolean).map((one) => `[data-source~="${CSS.escape(one)}"]`);
  return chosen.length ? document.querySelectorAll(chosen.join()) : [];
}
