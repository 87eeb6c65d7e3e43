// Who is at work here and what their role may do, asked for once; and whether a token is needed first.
import { useEffect, useState } from "../vendor/preact.js";
import { ask, onRefused } from "./ask.js";

const ROLES = ["reader", "analyst", "reviewer", "admin"];
const MANY = { analyst: "analysts", reviewer: "reviewers", admin: "admins" };
const listeners = new Set();
let who = null;

function tell(found) {
  who = found;
  for (const listener of listeners) listener(found);
}

onRefused(() => tell({ unknown: true }));

const look = () => ask("/session").then(tell, () => {});

/** Give who is at work: null until that is known, `unknown` where a token is needed first. */
export function usePerson() {
  const [found, setFound] = useState(who);
  useEffect(() => {
    listeners.add(setFound);
    if (who === null && listeners.size === 1) look();
    else setFound(who);
    return () => listeners.delete(setFound);
  }, []);
  return found;
}

/** Tell whether a role may do what another is needed for; until it is known who asks, it may. */
export function may(person, role) {
  return !person?.role || ROLES.indexOf(person.role) >= ROLES.indexOf(role);
}

/** Tell whether a person may take back what somebody decided: their own from analyst on, or anyone's as admin. */
export function mayUndo(person, by) {
  return may(person, "admin") || (may(person, "analyst") && person.person === by);
}

/** Give why a person may not do something. */
export function whyNot(person, role) {
  const above = role === "admin" ? "admins" : `${MANY[role]} and those above them`;
  return `This is for ${above}; your role is ${person.role}.`;
}

/** Hand in a token; whatever was on the screen is asked for again. */
export function signIn(token) {
  return ask("/session", { method: "POST", body: { token } }).then(tell);
}

/** Forget the token. */
export function signOut() {
  return ask("/session", { method: "DELETE" }).then(() => tell({ unknown: true }));
}
