// A portal made with Vue: the sample in a tab that can be put away.
import { createApp, h, ref } from "vue";
import { Anteroom } from "../../../examples/embedding/vue/Anteroom.js";

const kept = globalThis.keeper();

createApp({
  setup() {
    const shown = ref(true);
    const said = ref("");
    const times = ref(0);
    return () => [
      h("button", { onClick: () => { shown.value = !shown.value; } }, shown.value ? "Put away" : "Show"),
      h("button", { onClick: () => { times.value += 1; } }, `Draw again (${times.value})`),
      h("p", { id: "told" }, said.value),
      shown.value && h(Anteroom, {
        storageAdapter: kept,
        onScored: ({ verdict, answered, asked }) => { said.value = `${verdict}: ${answered} of ${asked}`; },
      }),
    ];
  },
}).mount("#portal");
