// What ServiceNow does with a widget, as far as the sample needs it: its template is drawn by
// AngularJS, and its controller is given `data`, `options` and the element.
import angular from "angular";

const { template, server, client } = globalThis.widget;
angular.module("portal", []).directive("widget", () => ({
  template,
  restrict: "A",
  scope: {},
  controllerAs: "c",
  controller: ["$element", "$scope", "$injector", function ($element, $scope, $injector) {
    const options = { title: "Buying a device", anteroom_address: "https://anteroom.example.org/" };
    const data = {};
    Object.assign(this, { options, data });
    Object.assign($scope, { data, options, widget: { id: "7" } });
    new Function("data", "options", server)(data, options);
    const api = {};
    new Function("api", client)(api);
    $injector.invoke(["$element", "$scope", api.controller], this, { $element, $scope });
    globalThis.leave = () => { $scope.$destroy(); $element.remove(); };
  }],
}));
document.querySelector("#portal").setAttribute("widget", "");
angular.bootstrap(document.querySelector("#portal"), ["portal"]);
