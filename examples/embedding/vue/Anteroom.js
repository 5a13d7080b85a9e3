// Anteroom in Vue 3. The element is registered by anteroom.js; Vue never draws inside of it.
import { h } from "vue";

export const Anteroom = {
  name: "Anteroom",
  props: { mode: { type: String, default: "buyer" }, storageAdapter: { type: Object, default: undefined } },
  emits: ["scored", "export", "fault"],
  setup: (props, { emit }) => () => h("anteroom-questionnaire", {
    mode: props.mode,
    "heading-level": "2",
    // The dot makes it a property; it is set before the element is in the page.
    ".storageAdapter": props.storageAdapter,
    onAnteroomScored: ({ detail }) => emit("scored", detail),
    onAnteroomExport: (event) => emit("export", event),
    onAnteroomError: ({ detail }) => emit("fault", detail.message),
  }),
};
