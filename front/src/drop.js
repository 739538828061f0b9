// Files and whole folders may be dropped onto the page where articles are added; they become the form's own files.
import { element } from "./element.js";

export function drop() {
  const input = document.querySelector("#main form[enctype='multipart/form-data'] input[type=file]");
  if (!(input instanceof HTMLInputElement)) return;
  const said = element("p", { class: "hint", role: "status" }, "Or drop files and folders anywhere on this page.");
  input.after(said);
  const mark = (/** @type {boolean} */ on) => input.classList.toggle("dropping", on);
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget || mark(false));
  document.addEventListener("drop", async (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(false);
    const found = await dropped(event.dataTransfer, input.accept);
    if (found.length) choose(input, found);
    said.textContent = told(found);
  });
  input.addEventListener("change", () => (said.textContent = told([...(input.files ?? [])])));
}

/** @param {HTMLInputElement} input @param {File[]} files */
function choose(input, files) {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
}

/** @param {File[]} files */
function told(files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (!files.length) return "No file there that sayso reads.";
  return `${files.length} ${files.length === 1 ? "file" : "files"}, ${Math.ceil(size / 1000).toLocaleString("en")} kB.`;
}

/**
 * The files of a drop, those in folders too, in the order of their paths; of folders only what the form accepts.
 * @param {DataTransfer} transfer
 * @param {string} accept endings, with commas between
 */
async function dropped(transfer, accept) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  /** @type {{ path: string, file: File }[]} */
  const found = [];
  for (const entry of entries) for await (const one of within(entry)) if (entry.isFile || accepted(one.file.name, accept)) found.push(one);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1)).map((one) => one.file);
}

/** @param {FileSystemEntry} entry @returns {AsyncGenerator<{ path: string, file: File }>} */
async function* within(entry) {
  if (entry.isFile) {
    const own = /** @type {FileSystemFileEntry} */ (entry);
    yield { path: entry.fullPath, file: await new Promise((ok, no) => own.file(ok, no)) };
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((ok, no) => reader.readEntries(ok, no)); // a hundred at a time
    if (!some.length) return;
    for (const one of some) yield* within(one);
  }
}

/** @param {string} name @param {string} accept */
function accepted(name, accept) {
  const endings = accept.split(",").map((one) => one.trim().toLowerCase()).filter((one) => one.startsWith("."));
  return !name.startsWith(".") && (!endings.length || endings.some((one) => name.toLowerCase().endsWith(one)));
}
