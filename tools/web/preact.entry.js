import {h} from 'preact';
import htm from 'htm';
export {h, render, Fragment, createContext} from 'preact';
export {useState, useReducer, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useContext, useId} from 'preact/hooks';
export const html = htm.bind(h);
