// htmx as all modules use it: configured before it starts, which it reads from the page's head.
import "./configured.js";
import htmx from "htmx.org";

export default htmx;
