// A portal made with React: the sample in a tab that can be put away, twice drawn as in development.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Anteroom } from "../../../examples/embedding/react/Anteroom.jsx";

const kept = globalThis.keeper();

function Portal() {
  const [shown, show] = useState(true);
  const [said, say] = useState("");
  const [times, count] = useState(0);
  return <>
    <button onClick={() => show(!shown)}>{shown ? "Put away" : "Show"}</button>
    <button onClick={() => count(times + 1)}>Draw again ({times})</button>
    <p id="told">{said}</p>
    {shown && <Anteroom storageAdapter={kept} onScored={({ detail }) => say(`${detail.verdict}: ${detail.answered} of ${detail.asked}`)} />}
  </>;
}

createRoot(document.querySelector("#portal")).render(<StrictMode><Portal /></StrictMode>);
