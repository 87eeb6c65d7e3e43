// Asking the server: every answer comes from the API, and every trouble is shown in its words.
import { useEffect, useRef, useState } from "../vendor/preact.js";

const BASE = "/api/v1";
/** What is said where no answer comes: browsers say it each in their own way. */
const GONE = "The server does not answer. If it was stopped, start it again with “reportedly serve”; nothing that was kept is lost.";
const stuck = new Set();
let refused = null;

/** Have a function called whenever the server does not know who asks. */
export function onRefused(act) {
  refused = act;
}

/** Give the answer of the API, or throw its problem's words. */
export async function ask(path, { method = "GET", body = null, signal = null, headers = {} } = {}) {
  const json = body !== null && !(body instanceof Blob);
  const response = await reach(BASE + path, {
    method,
    signal,
    headers: { Accept: "application/json", ...(json ? { "Content-Type": "application/json" } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
  });
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => null);
  if (response.status === 401) refused?.();
  if (!response.ok) throw Object.assign(new Error(answer?.detail ?? `the server answered ${response.status}`), { passes: response.status >= 500 });
  return answer;
}

/** Reach the server, or say that it cannot be reached; such a trouble, as one of the server's own, may be over when it is asked again. */
async function reach(address, how) {
  try {
    return await fetch(address, how);
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw Object.assign(new Error(GONE), { passes: true });
  }
}

/** Give a query's words for the API: those named, from the address, with others added. */
export function words(query, names, more = {}) {
  const asked = new URLSearchParams();
  for (const name of names) for (const value of query.getAll(name)) if (value) asked.append(name, value);
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== undefined && value !== "") asked.set(name, value);
  const text = asked.toString();
  return text ? `?${text}` : "";
}

/** Ask for a path and again whenever it changes: { answer, trouble, passes, busy, again }. */
export function useAnswer(path) {
  const [state, setState] = useState({ answer: null, trouble: null, passes: false, busy: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    setState((old) => ({ ...old, busy: true, trouble: null, passes: false }));
    ask(path, { signal: stop.signal }).then(
      (answer) => setState({ answer, trouble: null, passes: false, busy: false }),
      (error) => stop.signal.aborted || setState({ answer: null, trouble: error.message, passes: Boolean(error.passes), busy: false }),
    );
    return () => stop.abort();
  }, [path, turn]);
  const again = () => setTurn((old) => old + 1);
  useEffect(() => {
    if (!state.passes) return undefined;
    stuck.add(again);
    return () => stuck.delete(again);
  }, [state.passes]);
  return { ...state, again };
}

/** Ask again for all that found no answer: what keeps one from it keeps all. */
export function tryAgain() {
  for (const again of [...stuck]) again();
}

/** Give `act` as something that does nothing while its last turn is unanswered, so that no click counts twice. */
export function useOnce(act) {
  const busy = useRef(false);
  return async (...given) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await act(...given);
    } finally {
      busy.current = false;
    }
  };
}
