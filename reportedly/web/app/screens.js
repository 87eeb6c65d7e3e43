// Every screen with its path; the first that fits is shown.
import { Home } from "./screens/home.js";
import { Claims } from "./screens/claims.js";
import { Claim } from "./screens/claim.js";
import { Documents } from "./screens/documents.js";
import { Reading } from "./screens/reading.js";
import { Actors } from "./screens/actors.js";
import { Actor } from "./screens/actor.js";
import { ImportScreen } from "./screens/import.js";
import { MapScreen } from "./screens/map.js";
import { Network } from "./screens/network.js";
import { Timeline } from "./screens/timeline.js";
import { Proposition } from "./screens/proposition.js";
import { Propositions } from "./screens/propositions.js";
import { Review } from "./screens/review.js";
import { Changes } from "./screens/changes.js";
import { Indicators } from "./screens/indicators.js";
import { WhatIf } from "./screens/what-if.js";
import { Search } from "./screens/search.js";
import { Missing } from "./screens/missing.js";

export const SCREENS = [
  { path: "/", title: "Overview", menu: "Overview", view: Home },
  { path: "/documents", title: "Documents", menu: "Documents", view: Documents },
  { path: "/documents/:id", title: "Reading", view: Reading, wide: true },
  { path: "/claims", title: "Claims", menu: "Claims", view: Claims },
  { path: "/claims/:id", title: "Claim", view: Claim },
  { path: "/propositions", title: "Propositions", menu: "Propositions", view: Propositions },
  { path: "/propositions/:id", title: "Proposition", view: Proposition },
  { path: "/network", title: "Network", menu: "Network", view: Network, wide: true },
  { path: "/timeline", title: "Timeline", menu: "Timeline", view: Timeline },
  { path: "/map", title: "Map", menu: "Map", view: MapScreen, wide: true },
  { path: "/changes", title: "Changes", menu: "Changes", view: Changes },
  { path: "/indicators", title: "Indicators", menu: "Indicators", view: Indicators },
  { path: "/what-if", title: "What if", view: WhatIf },
  { path: "/actors", title: "Actors", menu: "Actors", view: Actors },
  { path: "/actors/:id", title: "Actor", view: Actor },
  { path: "/review", title: "Review", menu: "Review", view: Review },
  { path: "/search", title: "Search", view: Search },
  { path: "/import", title: "Import", menu: "Import", view: ImportScreen },
];

const MISSING = { path: null, title: "Not here", view: Missing };

/** Give the screen that a place names, with the parts of its path. */
export function screenFor(place) {
  for (const screen of SCREENS) {
    const parts = matched(screen.path, place.path);
    if (parts) {
      place.parts = parts;
      return { ...screen, key: screen.path + JSON.stringify(parts) };
    }
  }
  return { ...MISSING, key: "missing" };
}

function matched(pattern, path) {
  const [wanted, found] = [pattern, path].map((one) => one.replace(/\/+$/, "").split("/"));
  if (wanted.length !== found.length) return null;
  const parts = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(":")) parts[part.slice(1)] = found[at];
    else if (part !== found[at]) return null;
  }
  return parts;
}
