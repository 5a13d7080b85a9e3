// As much of SharePoint's modules as the sample uses, in the shapes that its documentation gives.
declare module "@microsoft/sp-core-library" {
  export class Version { static parse(text: string): Version; }
}
declare module "@microsoft/sp-property-pane" {
  export interface IPropertyPaneField { name: string }
  export interface IPropertyPaneConfiguration { pages: { groups: { groupFields: IPropertyPaneField[] }[] }[] }
  export function PropertyPaneTextField(name: string, field: { label: string }): IPropertyPaneField;
}
declare module "@microsoft/sp-webpart-base" {
  import type { IPropertyPaneConfiguration } from "@microsoft/sp-property-pane";
  import type { Version } from "@microsoft/sp-core-library";
  export abstract class BaseClientSideWebPart<Properties> {
    protected readonly domElement: HTMLElement;
    protected readonly properties: Properties;
    public abstract render(): void;
    protected onDispose(): void;
    protected get dataVersion(): Version;
    protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration;
  }
}
