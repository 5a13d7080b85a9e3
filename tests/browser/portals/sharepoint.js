// What SharePoint does with a web part, as far as the sample needs it: stand-ins for three of its
// modules. That SharePoint itself takes the sample is not shown by this.
import AnteroomWebPart from "../../../examples/embedding/sharepoint/AnteroomWebPart.ts";

globalThis.part = Object.assign(new AnteroomWebPart(), {
  domElement: document.querySelector("#portal"), properties: { address: "" },
});
globalThis.part.render();
