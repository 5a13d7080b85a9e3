// Anteroom in React 18 and later. The element is registered by anteroom.js; a ref gives its events
// and its programming interface. React never draws inside of it.
import { useEffect, useRef } from "react";

export function Anteroom({ mode = "buyer", storageAdapter, onScored, onExport, onFault, ...rest }) {
  const element = useRef(null);
  useEffect(() => {
    const tool = element.current;
    const listeners = { "anteroom-scored": onScored, "anteroom-export": onExport, "anteroom-error": onFault };
    const kinds = Object.entries(listeners).filter(([, listener]) => listener);
    for (const [kind, listener] of kinds) tool.addEventListener(kind, listener);
    return () => {
      for (const [kind, listener] of kinds) tool.removeEventListener(kind, listener);
    };
  }, [onScored, onExport, onFault]);
  const hold = (tool) => {
    // Before the element is in the page: it asks for its storage when it begins.
    if (tool && storageAdapter) tool.storageAdapter = storageAdapter;
    element.current = tool;
  };
  return <anteroom-questionnaire ref={hold} mode={mode} heading-level="2" {...rest} />;
}
