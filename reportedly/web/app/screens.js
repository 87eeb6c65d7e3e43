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
import { Activity } from "./screens/activity.js";
import { Changes } from "./screens/changes.js";
import { Indicators } from "./screens/indicators.js";
import { WhatIf } from "./screens/what-if.js";
import { Search } from "./screens/search.js";
import { Decisions } from "./screens/decisions.js";
import { Publisher, Publishers } from "./screens/publishers.js";
import { Contradictions } from "./screens/contradictions.js";
import { Hypotheses } from "./screens/hypotheses.js";
import { Precedents } from "./screens/precedents.js";
import { Missing } from "./screens/missing.js";

/** What the menu is divided into. */
export const GROUPS = ["Reports", "Picture", "Weigh", "Watch", "Work"];

export const SCREENS = [
  { path: "/", title: "Overview", menu: "Overview", view: Home },
  { path: "/documents", title: "Documents", menu: "Documents", group: "Reports", view: Documents },
  { path: "/documents/:id", title: "Reading", group: "Reports", view: Reading, wide: true },
  { path: "/claims", title: "Claims", menu: "Claims", group: "Reports", view: Claims },
  { path: "/claims/:id", title: "Claim", group: "Reports", view: Claim },
  { path: "/propositions", title: "Propositions", menu: "Propositions", group: "Reports", view: Propositions },
  { path: "/propositions/:id", title: "Proposition", group: "Reports", view: Proposition },
  { path: "/publishers", title: "Publishers", menu: "Publishers", group: "Reports", view: Publishers },
  { path: "/publishers/:name", title: "Publisher", group: "Reports", view: Publisher },
  { path: "/network", title: "Network", menu: "Network", group: "Picture", view: Network, wide: true },
  { path: "/timeline", title: "Timeline", menu: "Timeline", group: "Picture", view: Timeline },
  { path: "/map", title: "Map", menu: "Map", group: "Picture", view: MapScreen, wide: true },
  { path: "/actors", title: "Actors", menu: "Actors", group: "Picture", view: Actors },
  { path: "/actors/:id", title: "Actor", group: "Picture", view: Actor },
  { path: "/contradictions", title: "Contradictions", menu: "Contradictions", group: "Weigh", view: Contradictions },
  { path: "/hypotheses", title: "Hypotheses", menu: "Hypotheses", group: "Weigh", view: Hypotheses, wide: true },
  { path: "/precedents", title: "Precedents", menu: "Precedents", group: "Weigh", view: Precedents },
  { path: "/what-if", title: "What if", menu: "What if", group: "Weigh", view: WhatIf },
  { path: "/changes", title: "Changes", menu: "Changes", group: "Watch", view: Changes },
  { path: "/activity", title: "Activity", menu: "Activity", group: "Watch", view: Activity },
  { path: "/indicators", title: "Indicators", menu: "Indicators", group: "Watch", view: Indicators },
  { path: "/review", title: "Review", menu: "Review", group: "Work", view: Review },
  { path: "/decisions", title: "Decisions", menu: "Decisions", group: "Work", view: Decisions },
  { path: "/import", title: "Import", menu: "Import", group: "Work", view: ImportScreen },
  { path: "/search", title: "Search", view: Search },
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

/** Each part by itself: a name can have a slash in it, and what cannot be decoded stands for itself. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function matched(pattern, path) {
  const [wanted, found] = [pattern, path].map((one) => one.replace(/\/+$/, "").split("/"));
  if (wanted.length !== found.length) return null;
  const parts = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(":")) parts[part.slice(1)] = decoded(found[at]);
    else if (part !== found[at]) return null;
  }
  return parts;
}
