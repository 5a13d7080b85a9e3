// Stand-ins for @microsoft/sp-core-library, sp-property-pane and sp-webpart-base.
export const Version = { parse: (text) => text };
export const PropertyPaneTextField = (name, field) => ({ name, field });
export class BaseClientSideWebPart {}
