// What makes the pages quicker to use. Each works without it: every module only adds to what the server drew.
import { drop } from "./drop.js";
import { keys } from "./keys.js";
import { live } from "./live.js";
import { maps } from "./maps.js";
import { pointed } from "./pointed.js";

for (const begin of [live, keys, pointed, maps, drop]) begin();
