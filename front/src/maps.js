// A map that was drawn as SVG can be moved and enlarged: its viewBox changes, and marks keep their size.
import { always, element } from "./element.js";

const MOST = 16;

export function maps() {
  always(() => document.querySelectorAll("svg.map:not([data-moves])").forEach((svg) => move(/** @type {SVGSVGElement} */ (svg))));
}

/** @param {SVGSVGElement} svg */
function move(svg) {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const view = { x: x + width / 2, y: y + height / 2, zoom: 1 };
  svg.setAttribute("data-moves", "");

  /** @param {number} zoom @param {number} [right] @param {number} [down] both in pixels of the screen */
  function to(zoom, right = 0, down = 0) {
    const pixel = width / view.zoom / svg.getBoundingClientRect().width;
    view.zoom = Math.min(MOST, Math.max(1, zoom));
    view.x = within(view.x + right * pixel, x, width, view.zoom);
    view.y = within(view.y + down * pixel, y, height, view.zoom);
    const [wide, high] = [width / view.zoom, height / view.zoom];
    svg.setAttribute("viewBox", `${view.x - wide / 2} ${view.y - high / 2} ${wide} ${high}`);
    svg.classList.toggle("moved", view.zoom > 1);
    svg.querySelectorAll("a").forEach((marker) => keepSize(marker, view.zoom));
  }
  svg.after(buttons(to, view));
  drag(svg, (right, down) => to(view.zoom, right, down));
}

/** The middle of what is seen, so that nothing outside the map is. @param {number} at @param {number} from @param {number} size @param {number} zoom */
function within(at, from, size, zoom) {
  const half = size / zoom / 2;
  return Math.min(from + size - half, Math.max(from + half, at));
}

/** @param {SVGElement} marker @param {number} zoom */
function keepSize(marker, zoom) {
  const place = marker.querySelector(".place");
  const [x, y] = [place?.getAttribute("cx"), place?.getAttribute("cy")];
  for (const one of marker.querySelectorAll(".place, .letter"))
    one.setAttribute("transform", `translate(${x} ${y}) scale(${1 / zoom}) translate(-${x} -${y})`);
}

/** @param {(zoom: number) => void} to @param {{ zoom: number }} view */
function buttons(to, view) {
  /** @param {string} sign @param {string} says @param {() => number} zoom */
  const button = (sign, says, zoom) => {
    const made = element("button", { type: "button", "aria-label": says }, sign);
    made.addEventListener("click", () => to(zoom()));
    return made;
  };
  return element(
    "p", { class: "map-buttons" },
    button("+", "Enlarge the map", () => view.zoom * 1.6),
    button("−", "Make the map smaller", () => view.zoom / 1.6),
    button("⤢", "The whole map", () => 1),
  );
}

/** @param {SVGSVGElement} svg @param {(right: number, down: number) => void} by */
function drag(svg, by) {
  let moved = 0;
  svg.addEventListener("pointerdown", () => (moved = 0));
  svg.addEventListener("pointermove", (event) => {
    if (!event.buttons || !svg.classList.contains("moved")) return;
    moved += Math.abs(event.movementX) + Math.abs(event.movementY);
    if (moved > 4) svg.setPointerCapture(event.pointerId);
    by(-event.movementX, -event.movementY);
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("click", (event) => moved > 4 && event.preventDefault(), true);
}
