import { element } from "./element.js";

const CONFIG = {
  includeIndicatorCSS: false, // app.css has all the rules there are
  noSwap: [204, 304, "4xx", "5xx"], // half a word that the server refuses must not take the page away
  morphIgnore: ["data-htmx-powered", "hx-", "open"], // what scripts and readers changed stays while a list changes
};
document.head.append(element("meta", { name: "htmx-config", content: JSON.stringify(CONFIG) }));
