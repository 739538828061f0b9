/**
 * An element; strings among its children are text, never markup.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Calls now and whenever htmx has put something new into the page.
 * @param {() => void} begin
 */
export function always(begin) {
  begin();
  document.addEventListener("htmx:after:swap", begin);
}
