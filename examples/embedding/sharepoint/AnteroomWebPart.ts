// A SharePoint Framework web part that shows Anteroom in a frame. SharePoint lets no page allow
// WebAssembly by itself, so the program runs on an address of yours and keeps its own policy.
// Put embed.js of the build beside this file, and your tenant's origin into hosts.json:
//   { "hosts": ["https://contoso.sharepoint.com"] }
import { Version } from "@microsoft/sp-core-library";
import { type IPropertyPaneConfiguration, PropertyPaneTextField } from "@microsoft/sp-property-pane";
import { BaseClientSideWebPart } from "@microsoft/sp-webpart-base";
import { embed, type AnteroomFrame } from "./embed.js";

export interface IAnteroomWebPartProps {
  /** The address of embed.html. */
  address: string;
}

export default class AnteroomWebPart extends BaseClientSideWebPart<IAnteroomWebPartProps> {
  private frame: AnteroomFrame | undefined;
  private shown: string | undefined;

  // SharePoint calls this as often as it likes: the frame stays, with what is being written in it,
  // for as long as its address does.
  public render(): void {
    if (this.frame && this.shown === this.properties.address) return;
    this.frame?.destroy();
    this.frame = undefined;
    this.shown = this.properties.address;
    this.domElement.textContent = "";
    if (!/^https:\/\//.test(this.properties.address ?? "")) {
      this.domElement.textContent = "Enter the address of Anteroom's embed.html in the settings of this web part.";
      return;
    }
    this.frame = embed(this.domElement, { src: this.properties.address, mode: "buyer", min: 600, max: 8000 });
  }

  protected onDispose(): void {
    this.frame?.destroy();
  }

  protected get dataVersion(): Version {
    return Version.parse("1.0");
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return {
      pages: [{
        groups: [{ groupFields: [PropertyPaneTextField("address", { label: "Address of embed.html" })] }],
      }],
    };
  }
}
